declare module 'html-metadata' {
  const htmlMetadata: { loadFromString(html: string): Promise<Record<string, unknown>> }
  export default htmlMetadata
}

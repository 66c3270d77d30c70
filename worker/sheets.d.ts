// Style sheets the worker puts into its own pages: text modules by the rule in wrangler.jsonc.
declare module '#shared/tokens.css' {
  const sheet: string
  export default sheet
}
declare module '#shared/look.css' {
  const sheet: string
  export default sheet
}

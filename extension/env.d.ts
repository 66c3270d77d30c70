/** What the builder (WXT over Vite) puts in place of `import.meta.env`. */
interface ImportMetaEnv {
  MODE: string
  /** True in the build for Firefox. */
  FIREFOX: boolean
}

interface ImportMeta {
  env: ImportMetaEnv
}

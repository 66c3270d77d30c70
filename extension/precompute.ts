import { fileURLToPath } from 'node:url'

/** The part of a Vite plugin that is used. */
interface Plugin {
  name: string
  enforce: 'pre'
  load: (id: string) => Promise<string | undefined>
}

const modules: ReadonlySet<string> = new Set(
  ['signs.ts', 'label-words.ts', 'told.ts'].map((name) => fileURLToPath(new URL(`domain/recognise/${name}`, import.meta.url))),
)

/** Evaluates `signs.ts`, `label-words.ts` and `told.ts` of `domain/recognise` while building and bundles their values instead of the tables they draw them from. */
export function precompute(): Plugin {
  return {
    name: 'carrel:precompute',
    enforce: 'pre',
    async load(id) {
      const [module = ''] = id.split('?')
      if (!modules.has(module)) return undefined
      const values: Record<string, unknown> = await import(module)
      return Object.entries(values)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}

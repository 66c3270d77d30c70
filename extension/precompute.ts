import { fileURLToPath } from 'node:url'

/** The part of a Vite plugin that is used. */
interface Plugin {
  name: string
  enforce: 'pre'
  load: (id: string) => Promise<string | undefined>
}

const SIGNS = fileURLToPath(new URL('domain/recognise/signs.ts', import.meta.url))

/** Evaluates `domain/recognise/signs.ts` while building and bundles its values instead of the tables it draws them from. */
export function precompute(): Plugin {
  return {
    name: 'carrel:precompute',
    enforce: 'pre',
    async load(id) {
      if (id.split('?')[0] !== SIGNS) return undefined
      const values: Record<string, unknown> = await import(SIGNS)
      return Object.entries(values)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}

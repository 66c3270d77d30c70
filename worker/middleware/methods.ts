import type { RouterRoute } from 'hono/types'

/** Methods some route takes at this path, for 405 and its Allow header; empty where there is no route at all. */
export function methodsFor(routes: readonly RouterRoute[], path: string): string[] {
  const methods = new Set(routes.filter((route) => route.method !== 'ALL' && pattern(route.path).test(path)).map((route) => route.method))
  return methods.has('GET') ? [...methods, 'HEAD'] : [...methods]
}

/** A route's path as an expression: `:name` is one segment, `:name{…}` one of that form, a last `*` the rest. */
function pattern(path: string): RegExp {
  const source = path.replace(/:\w+(?:\{((?:[^{}]|\{[^{}]*\})+)\})?|\*$/g, (sign, form: string | undefined) => (sign === '*' ? '.*' : `(?:${form ?? '[^/]+'})`))
  return new RegExp(`^${source}$`)
}

import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { DEFAULT_PORT, HOSTS, type Host, hostOf, originOf } from './addresses.ts'
import { APP_DELAY, app } from './pages/app.ts'
import { archive } from './pages/archive.ts'
import type { Ask, Reply } from './pages/html.ts'
import { northmere } from './pages/northmere.ts'
import { shuyu } from './pages/shuyu.ts'

export { catalogueUrls } from './catalogue-urls.ts'

const PAGES: Readonly<Record<Host, (ask: Ask) => Reply>> = { northmere, archive, shuyu, app }
const HUES: Readonly<Record<Host, string>> = { northmere: '#173f5f', archive: '#34403a', shuyu: '#8c1c13', app: '#1d1d1f' }
const FORM_LIMIT = 10_000

/** Serves the four catalogues, told apart by the Host header, on the loopback interface only. Port 0 takes any free port. */
export async function serve({ port, host = '127.0.0.1' }: { port: number; host?: string }): Promise<{ port: number; close(): Promise<void> }> {
  if (host !== '127.0.0.1' && host !== '::1' && host !== 'localhost')
    throw new Error(`the sample library is served on the loopback interface only, not on ${host}`)
  const server = createServer((request, response) => {
    answer(request).then(
      (reply) => send(request, response, reply),
      () => send(request, response, text(400, 'bad request')),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}

async function answer(request: IncomingMessage): Promise<Reply> {
  const method = request.method ?? 'GET'
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return text(405, 'method not allowed')
  const host = hostOf(request.headers.host)
  if (host === undefined) return text(421, `no catalogue of this name here; there are ${Object.values(HOSTS).join(', ')}`)
  const url = new URL(request.url ?? '/', originOf(host, 80))
  const path = url.pathname
  if (path === '/robots.txt') return text(200, 'User-agent: *\nDisallow: /\n')
  if (path === '/favicon.svg') return { status: 200, type: 'image/svg+xml', body: icon(HUES[host]) }
  if (path === `/${host}.css`) return { status: 200, type: 'text/css; charset=utf-8', body: file(`${host}.css`) }
  if (host === 'app' && path === '/app.js') return { status: 200, type: 'text/javascript; charset=utf-8', body: file('app.js') }
  if (host === 'northmere' && path === '/Search/OpenSearch')
    return { status: 200, type: 'application/opensearchdescription+xml', body: openSearch(request.headers.host ?? HOSTS[host]) }
  const form = new URLSearchParams(method === 'POST' ? await body(request) : '')
  const reply = PAGES[host]({ method, path, query: url.searchParams, form })
  if (host === 'app' && path.startsWith('/api/')) await new Promise((resolve) => setTimeout(resolve, APP_DELAY))
  return reply
}

function send(request: IncomingMessage, response: ServerResponse, { status, body: content, type, location }: Reply): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'self'; form-action 'self'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
    ...(location === undefined ? {} : { location }),
  })
  response.end(request.method === 'HEAD' ? undefined : content)
}

const text = (status: number, words: string): Reply => ({ status, body: `${words}\n`, type: 'text/plain; charset=utf-8' })

const files = new Map<string, string>()
function file(name: string): string {
  const known = files.get(name) ?? readFileSync(new URL(`styles/${name}`, import.meta.url), 'utf8')
  files.set(name, known)
  return known
}

const icon = (hue: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="${hue}"/><path d="M4 4h3.5v8H4zM8.5 4H12v8H8.5z" fill="#fff"/></svg>`

const openSearch = (host: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Northmere</ShortName><Description>Northmere Libraries</Description>
<Url type="text/html" template="http://${host}/Search/Results?lookfor={searchTerms}&amp;type=AllFields"/></OpenSearchDescription>
`

async function body(request: IncomingMessage): Promise<string> {
  let content = ''
  for await (const chunk of request) {
    content += String(chunk)
    if (content.length > FORM_LIMIT) throw new Error('form too long')
  }
  return content
}

if (import.meta.main) {
  const { port } = await serve({ port: Number(process.argv[2] ?? DEFAULT_PORT) })
  const hosts: Host[] = ['northmere', 'archive', 'shuyu', 'app']
  process.stdout.write(`${hosts.map((host) => originOf(host, port)).join('\n')}\n`)
}

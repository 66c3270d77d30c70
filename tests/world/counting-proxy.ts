import { createServer, type IncomingMessage, request as send } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** One request as it left a browser. */
export interface Seen {
  method: string
  url: string
  headers: Readonly<Record<string, string>>
  body: Uint8Array<ArrayBuffer>
}

/** A forward proxy on loopback through which a browser's whole traffic goes. */
export interface CountingProxy {
  port: number
  seen: Seen[]
  /** Hosts a browser wanted a tunnel to (its own services); each was refused. */
  tunnels: string[]
  /** Requests to an origin, oldest first. */
  to(origin: string): Seen[]
  /** Refuses every request from now on, as a broken network would, until called with false. */
  cut(on: boolean): void
  close(): Promise<void>
}

/** Counts what passes and lets it reach this machine only: every name under `localhost` is loopback, everything else is refused. */
export async function countingProxy(): Promise<CountingProxy> {
  const seen: Seen[] = []
  const tunnels: string[] = []
  let broken = false
  const server = createServer(async (request, response) => {
    const url = URL.parse(request.url ?? '')
    const body = new Uint8Array(await buffer(request))
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: plain(request.headers), body })
    if (broken) return void request.socket.destroy()
    if (url === null || !/(^|\.)localhost$|^127\./.test(url.hostname)) return void response.writeHead(403).end()
    const { 'proxy-connection': _, ...headers } = request.headers
    const onward = send({ host: '127.0.0.1', port: url.port || 80, path: url.pathname + url.search, method: request.method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(response)
    })
    onward.on('error', () => response.destroy())
    onward.end(body)
  })
  server.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '')
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    port: address.port,
    seen,
    tunnels,
    to: (origin) => seen.filter(({ url }) => URL.parse(url)?.origin === origin),
    cut: (on) => {
      broken = on
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function plain(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

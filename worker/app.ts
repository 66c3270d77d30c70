import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Deps } from './bindings.ts'
import { atMost } from './middleware/limits.ts'
import { methodsFor } from './middleware/methods.ts'
import { answerProblem, ProblemError } from './middleware/problem.ts'
import { fromHere, staffOnly } from './middleware/staff-only.ts'
import { cards } from './routes/cards.ts'
import { consoleFiles } from './routes/console.ts'
import { edition } from './routes/edition.ts'
import { feeds } from './routes/feeds.ts'
import { channels } from './routes/staff/channels.ts'
import { enrolment } from './routes/staff/enrolment.ts'
import { entry } from './routes/staff/entry.ts'
import { home } from './routes/staff/home.ts'
import { items } from './routes/staff/items.ts'
import { people } from './routes/staff/people.ts'
import { policy } from './routes/staff/policy.ts'
import { readers } from './routes/staff/readers.ts'
import { segments } from './routes/staff/segments.ts'
import { VOCABULARY_BODY, vocabulary } from './routes/staff/vocabulary.ts'
import { tokens } from './routes/tokens.ts'
import { transparency } from './routes/transparency.ts'

const STAFF_BODY = 65_536
const PUBLIC = ['/v1/edition', '/v1/parts/*', '/v1/cards', '/v1/erase', '/v1/enrol', '/v1/tokens', '/feeds', '/feeds/*', '/feeds.opml'] as const

/** The whole worker, with its clock, randomness and database given: three doors, public, sharing and staff. */
export function app(deps: Deps) {
  const root = new Hono()
  const open = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Content-Type', 'If-None-Match', 'If-Modified-Since'],
    exposeHeaders: ['ETag', 'Retry-After', 'Last-Modified'],
    maxAge: 86_400,
  })
  for (const path of PUBLIC) root.use(path, open)
  const [small, large] = [atMost(STAFF_BODY), atMost(VOCABULARY_BODY)]
  root.use('/v1/staff/*', fromHere(deps), (c, next) => (c.req.path === '/v1/staff/vocabulary' ? large : small)(c, next))

  const routes = root
    .route('/', edition(deps))
    .route('/', cards(deps))
    .route('/', tokens(deps))
    .route('/', feeds(deps))
    .route('/', transparency(deps))
    .route('/', consoleFiles(deps))
    .route('/v1/staff', entry(deps))
    .route(
      '/v1/staff',
      new Hono()
        .use(staffOnly(deps))
        .route('/', home(deps))
        .route('/', vocabulary(deps))
        .route('/', channels(deps))
        .route('/', items(deps))
        .route('/', readers(deps))
        .route('/', policy(deps))
        .route('/', segments(deps))
        .route('/', enrolment(deps))
        .route('/', people(deps)),
    )

  routes.onError(answerProblem)
  routes.notFound((c) => {
    const methods = methodsFor(routes.routes, c.req.path)
    if (methods.length === 0) return answerProblem(new ProblemError(404, 'There is no such address. /transparency and /feeds are where to begin.'), c)
    return answerProblem(new ProblemError(405, `Here one can only ${methods.join(', ')}.`, { headers: { Allow: methods.join(', ') } }), c)
  })
  return routes
}

/** For `hc<Api>`: the console's and the extension's only knowledge of the worker. */
export type Api = ReturnType<typeof app>

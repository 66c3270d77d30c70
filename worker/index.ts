import type { ExecutionContext, ScheduledController } from '@cloudflare/workers-types'
import { app } from './app.ts'
import { type Bindings, depsOf } from './bindings.ts'
import { closeEpochs } from './jobs/close-epoch.ts'
import { expire } from './jobs/expire.ts'
import { publish } from './jobs/publish.ts'
import { run } from './jobs/run.ts'
import { segment } from './jobs/segment.ts'

export type { Api } from './app.ts'

/** One app for each set of bindings: it holds no state but the brakes. */
const apps = new WeakMap<Bindings, ReturnType<typeof app>>()

const DAILY = '17 3 * * *'

export default {
  fetch(request: Request, bindings: Bindings, context: ExecutionContext) {
    const known = apps.get(bindings) ?? app(depsOf(bindings))
    apps.set(bindings, known)
    return known.fetch(request, bindings, context)
  },
  async scheduled(controller: ScheduledController, bindings: Bindings) {
    const deps = depsOf(bindings)
    if (controller.cron === DAILY) {
      await run('close-epoch', closeEpochs, deps)
      await run('segment', segment, deps)
    } else {
      await run('publish', publish, deps)
      await run('expire', expire, deps)
    }
  },
}

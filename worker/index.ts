import type { ExecutionContext, ScheduledController } from '@cloudflare/workers-types'
import { app } from './app.ts'
import { type Bindings, depsOf } from './bindings.ts'
import { isHalfCounted } from './db/closes.ts'
import { closeEpochs } from './jobs/close-epoch.ts'
import { expire } from './jobs/expire.ts'
import { publish } from './jobs/publish.ts'
import { isOverTime, retention } from './jobs/retention.ts'
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
    const night = controller.cron === DAILY
    if (!night) {
      await run('publish', publish, deps)
      await run('expire', expire, deps)
    }
    // What cannot be asked now is asked in a minute; a night's count is begun all the same, and noted as failed if it fails.
    const over = await isOverTime(deps).catch(() => 'no' as const)
    // A count that was cut off, or had its share, goes on; once it is whole its reports are learned from.
    if (!night && over === 'no' && !(await isHalfCounted(deps.db))) return
    // Cards whose time is over are counted once more, and what that leaves is deleted; where it left some before, or died of them, they go first.
    if (over === 'tried') await run('retention', retention, deps)
    await run('close-epoch', closeEpochs, deps)
    if (over !== 'no' && (await isOverTime(deps)) !== 'no') await run('retention', retention, deps)
    if (night || !(await isHalfCounted(deps.db))) await run('segment', segment, deps)
  },
}

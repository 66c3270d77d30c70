import type * as budget from '#shared/privacy/budget.ts'
import type * as direction from '#shared/privacy/direction.ts'
import type * as estimator from '#shared/privacy/estimator.ts'
import type * as mechanism from '#shared/privacy/mechanism.ts'
import type * as random from '#shared/privacy/random.ts'
import type * as randomiser from '#shared/privacy/randomiser.ts'
import type * as readers from '#worker/domain/readers.ts'

/** The audited modules of `shared/privacy`, and what the Worker makes of counts: as shipped, or with a fault seeded into their source. */
export interface Core {
  readonly random: typeof random
  readonly mechanism: typeof mechanism
  readonly randomiser: typeof randomiser
  readonly estimator: typeof estimator
  readonly budget: typeof budget
  readonly direction: typeof direction
  readonly readers: typeof readers
}

type Load = <Module>(path: string) => Promise<Module>

export async function loadCore(load: Load): Promise<Core> {
  return {
    random: await load('shared/privacy/random.ts'),
    mechanism: await load('shared/privacy/mechanism.ts'),
    randomiser: await load('shared/privacy/randomiser.ts'),
    estimator: await load('shared/privacy/estimator.ts'),
    budget: await load('shared/privacy/budget.ts'),
    direction: await load('shared/privacy/direction.ts'),
    readers: await load('worker/domain/readers.ts'),
  }
}

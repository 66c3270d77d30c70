import { type Checks, CLIENT_CHECKS, CORE_CHECKS, clean, firstFinding, SERVER_CHECKS, TOKEN_CHECKS } from './checks.ts'
import type { Desks } from './client.ts'
import { type Core, loadCore } from './core.ts'
import { FAULTS, type SeededFault } from './faults.ts'
import { loader } from './load.ts'
import type { Houses } from './server.ts'
import type { Enrolled } from './tokens.ts'

export const DESK = 'tests/audit/desk.ts'
export const HOUSE = 'tests/audit/house.ts'
export const ENROLLED = 'tests/audit/enrolled.ts'

/** A seeded fault and the check that found it; undefined when none did. */
export interface Mutant {
  readonly name: string
  readonly file: string
  readonly check: string | undefined
  readonly words: string | undefined
}

/** Seeds every fault into a copy of the source and puts the checks of its kind to it, one after the other. */
export async function mutants(progress: (words: string) => void): Promise<Mutant[]> {
  const load = loader()
  const checks = {
    core: await clean(CORE_CHECKS, await loadCore(load)),
    client: await clean(CLIENT_CHECKS, await load<Desks>(DESK)),
    server: await clean(SERVER_CHECKS, await load<Houses>(HOUSE)),
    tokens: await clean(TOKEN_CHECKS, await load<Enrolled>(ENROLLED)),
  }
  const found: Mutant[] = []
  for (const fault of FAULTS) {
    progress(`Fault: ${fault.name} …`)
    found.push({ name: fault.name, file: fault.file, ...(await findingOf(fault, checks)) })
  }
  return found
}

interface AllChecks {
  readonly core: Checks<Core>
  readonly client: Checks<Desks>
  readonly server: Checks<Houses>
  readonly tokens: Checks<Enrolled>
}

/** A fault that can no longer be seeded is found by nothing: its words say why. */
async function findingOf(fault: SeededFault, checks: AllChecks): Promise<Pick<Mutant, 'check' | 'words'>> {
  try {
    const load = loader(fault.name, fault)
    const finding =
      fault.rules === 'core'
        ? await firstFinding(checks.core, await loadCore(load))
        : fault.rules === 'client'
          ? await firstFinding(checks.client, await load<Desks>(DESK))
          : fault.rules === 'server'
            ? await firstFinding(checks.server, await load<Houses>(HOUSE))
            : await firstFinding(checks.tokens, await load<Enrolled>(ENROLLED))
    return { check: finding?.check, words: finding?.words }
  } catch (error) {
    return { check: undefined, words: error instanceof Error ? error.message : String(error) }
  }
}

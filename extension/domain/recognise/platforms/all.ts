import { archives } from './archives.ts'
import { chinese } from './chinese.ts'
import { discovery } from './discovery.ts'
import { german } from './german.ts'
import { ils } from './ils.ts'
import type { Maker } from './platform.ts'
import { repositories } from './repositories.ts'

/** Every platform reader, the most telling marks first. */
export const platforms: readonly Maker[] = ils.concat(german, discovery, repositories, archives, chinese)

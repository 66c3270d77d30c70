import type { Core } from './core.ts'
import { scripted } from './source.ts'

const COIN = 2 ** 48

/** Exact coins: the coin turns at its numerator to the last of 2^48 numbers, and a choice throws again what would favour some. Faults in words. */
export function exactCoins({ random: { coin48, below } }: Core): string[] {
  const faults: string[] = []
  for (const numerator of [1, 2, 255, 256, 65_535, 2 ** 24 + 1, 2 ** 32 - 1, 2 ** 47 + 12_345, 0x123456789abc, COIN - 1])
    for (const [draw, wanted] of [
      [0, true],
      [numerator - 1, true],
      [numerator, false],
      [COIN - 1, false],
    ] as const) {
      const script = scripted([draw])
      if (coin48(numerator, script) !== wanted || script.left() !== 0) faults.push(`a coin of ${numerator} / 2^48 is not ${wanted} at the draw ${draw}`)
    }
  if (coin48(0, scripted([0])) || !coin48(COIN, scripted([COIN - 1]))) faults.push('a coin of 0 or of 2^48 is not certain')
  for (const ways of [2, 3, 5, 7, 8, 28, 31, 32, 35, 36, 63, 2 ** 32 - 1, 2 ** 32]) {
    const limit = COIN - (COIN % ways)
    for (const draw of [0, 1, ways - 1, limit - 1]) if (below(ways, scripted([draw])) !== draw % ways) faults.push(`a choice among ${ways} at the draw ${draw}`)
    if (limit === COIN) continue
    const script = scripted([limit, COIN - 1, 1])
    if (below(ways, script) !== 1 || script.left() !== 0) faults.push(`a choice among ${ways} takes draws above the last full multiple: some ways come oftener`)
  }
  return faults
}

import type { CardField } from '#shared/report.ts'

/** Letters the style sheet knows the fields by. */
export const LETTER = { version: 'a', epoch: 'b', question: 'c', answer: 'd', token: 'e', erase: 'f', padding: 'g' } as const satisfies Record<
  CardField,
  string
>

const WIDTH = 16

/** Neighbouring bytes of one field on one line. */
export interface Run {
  offset: number
  field: CardField
  text: string
}

export interface ByteLine {
  offset: number
  runs: Run[]
}

export function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

/** Sixteen bytes a line, cut into runs of one field; lines that hold nothing but padding at the end are left out. */
export function bytesLines(bytes: Uint8Array, fields: readonly { offset: number; length: number; field: CardField }[]): ByteLine[] {
  const padding = fields.find(({ field }) => field === 'padding')?.offset ?? bytes.length
  const lines: ByteLine[] = []
  for (let offset = 0; offset < padding; offset += WIDTH) {
    const runs: Run[] = []
    for (let at = offset; at < Math.min(offset + WIDTH, bytes.length); at++) {
      const field = fields.find((part) => at >= part.offset && at < part.offset + part.length)?.field ?? 'padding'
      const text = `${hex(bytes[at] ?? 0, 2)} `
      const last = runs.at(-1)
      if (last?.field === field) last.text += text
      else runs.push({ offset: at, field, text })
    }
    const end = runs.at(-1)
    if (end !== undefined) end.text = end.text.trimEnd()
    lines.push({ offset, runs })
  }
  return lines
}

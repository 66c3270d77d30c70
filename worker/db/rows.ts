import type { D1PreparedStatement, D1Result } from '@cloudflare/workers-types'
import * as z from 'zod/mini'

/** Statements that go into a batch together. */
export type Statements = D1PreparedStatement[]

/** Rows of a result, each parsed once; throws a ZodError on a row that is not of the schema. */
export function rowsOf<Schema extends z.core.$ZodType>(schema: Schema, result: D1Result | undefined): z.output<Schema>[] {
  return (result?.results ?? []).map((row) => z.parse(schema, row))
}

/** A text column holding JSON of this schema. */
export function jsonColumn<Schema extends z.core.$ZodType>(schema: Schema) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string): unknown => JSON.parse(text)),
    ),
    schema,
  )
}

/** A blob column: D1 gives blobs as lists of numbers. */
export const Blob = z.pipe(
  z.union([z.array(z.int()), z.instanceof(ArrayBuffer)]),
  z.transform((bytes): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)),
)

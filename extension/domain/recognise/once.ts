/** Makes a table when it is first asked for. Most pages that load the reader need few of its tables, and making one costs a page more than asking it. */
export function once<Table>(make: () => Table): () => Table {
  let made: Table | undefined
  return () => {
    made ??= make()
    return made
  }
}

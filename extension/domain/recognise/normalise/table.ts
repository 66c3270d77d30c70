/** A table of words by what they mean, from one text: `meaning=word,word|meaning=word`, broken into lines anywhere between. A text is shorter to load than an object. */
export function wordTable(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('|').flatMap((group) => {
      const [meaning = '', words = ''] = group.trim().split('=')
      return words.split(',').map((word) => [word, meaning] as const)
    }),
  )
}

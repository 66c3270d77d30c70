/** Work that pauses every few milliseconds, so that a page stays awake; what it comes to is its return. */
export type Steps<T> = Generator<undefined, T, undefined>

/** What a work comes to, done without its pauses. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

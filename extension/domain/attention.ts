/**
 * Attention: the milliseconds for which a page was visible, its window focused and its reader active.
 *
 * Counted is the time in which all three hold: the document is visible; the window has the focus (so of two windows or
 * tabs only one counts); and the last sign of the reader (pointer, key, wheel, touch, scroll) is at most `IDLE` ago.
 * Coming back to the page is itself a sign. Media that plays without a touch is not seen; a reader who looks away within
 * the minute is counted. Both are known limits.
 *
 * The reducer is pure: events carry their times (milliseconds, any clock that does not run backwards within a page).
 */

/** Milliseconds without a sign of the reader after which time is no longer counted. */
export const IDLE = 60_000

export type AttentionEvent = { kind: 'shown' | 'hidden' | 'focused' | 'blurred' | 'sign'; at: number }

export interface Attention {
  /** Time of the last event. */
  at: number
  visible: boolean
  focused: boolean
  /** Last sign of the reader. */
  sign: number
  /** Milliseconds counted up to `at`. */
  counted: number
}

/** Attention at the opening of a page; opening it is a sign. */
export function opened(at: number, visible: boolean, focused: boolean): Attention {
  return { at, visible, focused, sign: at, counted: 0 }
}

/** The state after one event. An event earlier than the last one is taken to happen at the last one's time. */
export function attend(state: Attention, event: AttentionEvent): Attention {
  const at = Math.max(state.at, event.at)
  const after = { ...state, at, counted: countedAt(state, at) }
  switch (event.kind) {
    case 'shown':
      return { ...after, visible: true, sign: at }
    case 'hidden':
      return { ...after, visible: false }
    case 'focused':
      return { ...after, focused: true, sign: at }
    case 'blurred':
      return { ...after, focused: false }
    case 'sign':
      return { ...after, sign: at }
  }
}

/** Milliseconds of attention up to a time, 0 or more. */
export function countedAt(state: Attention, at: number): number {
  if (!state.visible || !state.focused) return state.counted
  return state.counted + Math.max(0, Math.min(at, state.sign + IDLE) - state.at)
}

import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, vi } from 'vitest'
import { type House, HouseContext } from '#worker/console/house.ts'
import { TextContext, textOf } from '#worker/console/text.tsx'
import type { Resource } from '#worker/console/use-resource.ts'

/** Where the node of the running test stands: new for each test of a file that imports this, gone after it. */
export let place: HTMLElement

beforeEach(() => {
  // jsdom has no media queries; a wide screen is meant.
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
  vi.unstubAllGlobals()
})

export const ready = <T,>(content: T): Resource<T> => ({ content, at: 0, failure: undefined, loading: false, reload: () => {} })
export const never: Resource<never> = { content: undefined, at: undefined, failure: undefined, loading: true, reload: () => {} }

/** The console's house as an editor finds it, but for what the test says. */
export function houseOf(change: Partial<House> = {}): House {
  return {
    staff: { id: 's', name: 'M. Adeyemi', role: 'editor' },
    library: 'Northmere Libraries',
    home: never,
    channels: never,
    vocabulary: never,
    changed: () => {},
    holdOn: () => {},
    ...change,
  }
}

/** Draws a node into `place` and says its words. */
export function draw(node: preact.ComponentChildren, language: 'en' | 'zh-CN' = 'en', house: House = houseOf()): string {
  act(() =>
    render(
      <TextContext.Provider value={textOf(language)}>
        <HouseContext.Provider value={house}>{node}</HouseContext.Provider>
      </TextContext.Provider>,
      place,
    ),
  )
  return place.textContent ?? ''
}

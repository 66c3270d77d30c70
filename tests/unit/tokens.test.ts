import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const TEXT = ['ink', 'ink-2', 'ink-3', 'rubric'] as const
const GROUNDS = ['card', 'paper', 'sunken'] as const

const css = readFileSync('shared/tokens.css', 'utf8')
const COLOUR = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
)

/** Linear sRGB of an oklch colour. Matrices: B. Ottosson, "A perceptual color space for image processing" (2020). */
function linear(colour: string): [number, number, number] {
  const [l, c, h] = (COLOUR.exec(colour) ?? []).slice(1).map(Number)
  if (l === undefined || c === undefined || h === undefined) throw new Error(`not a solid oklch colour: ${colour}`)
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

/** As a screen shows it: gamma-encoded and in eight bits. */
const channels = (colour: string): number[] =>
  linear(colour).map((value) => {
    const clipped = Math.min(1, Math.max(0, value))
    return Math.round(255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055))
  })

/** Relative luminance and contrast ratio of WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(front: string, back: string, theme: Theme): number {
  const [one, other] = [front, back].map((name) => luminance(tokens.get(name)?.[theme] ?? ''))
  const [dark = 0, light = 0] = [one ?? 0, other ?? 0].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('the arithmetic', () => {
  test.each([
    ['oklch(1 0 0)', [255, 255, 255]],
    ['oklch(0 0 0)', [0, 0, 0]],
    // Primary colours as CSS Color 4 gives them, rounded.
    ['oklch(0.62796 0.25768 29.234)', [255, 0, 0]],
    ['oklch(0.86644 0.29483 142.495)', [0, 255, 0]],
    ['oklch(0.45201 0.31321 264.052)', [0, 0, 255]],
  ])('%s is %o', (colour, expected) => {
    expect(channels(colour)).toEqual(expected)
  })
})

test('every colour has a light and a dark side, both inside sRGB', () => {
  const named = [...css.matchAll(/^\s*--([\w-]+):.*oklch/gm)].map((match) => match[1])
  expect(named).toEqual([...tokens.keys()])
  // The shade is a veil that lets through what lies under it, not a colour of its own.
  tokens.delete('shade')
  for (const [name, sides] of tokens)
    for (const theme of THEMES) for (const value of linear(sides[theme])) expect([name, theme, value >= -0.002 && value <= 1.002]).toEqual([name, theme, true])
})

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(TEXT.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)))('--%s on --%s reaches 4.5', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(GROUNDS)('the edge of a control on --%s reaches 3', (ground) => {
    expect(contrast('edge', ground, theme)).toBeGreaterThanOrEqual(3)
  })

  test('words on ink reach 4.5', () => {
    expect(contrast('on-ink', 'ink', theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['ink', 'ink-2', 'ink-3'])('--%s on the rubric wash reaches 4.5', (ink) => {
    expect(contrast(ink, 'rubric-wash', theme)).toBeGreaterThanOrEqual(4.5)
  })
})

// The table of the look, light / dark, on card, paper, sunken. A colour may only be changed together with it.
test.each([
  ['ink', [16.6, 13.3], [15.1, 14.6], [14.0, 15.4]],
  ['ink-2', [9.0, 8.9], [8.2, 9.8], [7.6, 10.3]],
  ['ink-3', [6.0, 6.2], [5.4, 6.8], [5.0, 7.2]],
  ['rubric', [7.5, 7.5], [6.8, 8.3], [6.3, 8.7]],
  ['edge', [3.8, 4.0], [3.5, 4.4], [3.2, 4.7]],
  ['rule', [1.4, 1.4], [1.3, 1.5], [1.2, 1.6]],
])('--%s has the contrasts that are written down', (name, ...rows) => {
  const measured = GROUNDS.map((ground) => THEMES.map((theme) => Math.round(10 * contrast(name, ground, theme)) / 10))
  expect(measured).toEqual(rows)
})

test('words on ink, and on the rubric wash, have the contrasts that are written down', () => {
  const measured = (front: string, back: string) => THEMES.map((theme) => Math.round(10 * contrast(front, back, theme)) / 10)
  expect(measured('on-ink', 'ink')).toEqual([16.3, 15.1])
  expect(measured('ink', 'rubric-wash')).toEqual([14.3, 11.0])
  expect(measured('ink-3', 'rubric-wash')).toEqual([5.1, 5.1])
})

test('more contrast on request only ever takes a darker ink', () => {
  const strong = /prefers-contrast: more\)\s*\{\s*:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? ''
  const swaps = [...strong.matchAll(/--([\w-]+): var\(--([\w-]+)\)/g)].map(([, name = '', by = '']) => [name, by] as const)
  expect(swaps.map(([name]) => name)).toEqual(['rule', 'ink-2', 'ink-3', 'edge'])
  for (const [name, by] of swaps) for (const theme of THEMES) expect(contrast(by, 'card', theme)).toBeGreaterThan(contrast(name, 'card', theme))
})

import type { ComponentChildren } from 'preact'

interface CardProps {
  /** Left of the margin rule, in stacked lines; without one the kind stands there alone. */
  shelfmark?: string | undefined
  /** Level of description or kind of thing, as a word. */
  kind?: string | undefined
  /** Creator, at the first indention. */
  head?: string | undefined
  title: ComponentChildren
  /** BCP 47 tag of the title, so that face and voice follow the work. */
  language?: string | undefined
  imprint?: string | undefined
  /** Level of the title's heading on this page. */
  heading: 2 | 3
  /** True for the record of the open tab: the margin rule is then in rubric. */
  here?: boolean
  class?: string
  /** Tracings, reasons, actions. */
  children?: ComponentChildren
}

/** A catalogue card of a record or an item: shelfmark and level at the left of the margin rule, the entry at its right. */
export function Card({ shelfmark, kind, head, title, language, imprint, heading, here, class: extra, children }: CardProps) {
  const Heading = heading === 2 ? 'h2' : 'h3'
  return (
    <article class={['card', here && 'here', extra].filter(Boolean).join(' ')}>
      <div class="shelf num">
        {shelfmark === undefined ? kind && <b>{kind}</b> : shelfLines(shelfmark).map((line, index) => <b key={index}>{breakable(line)}</b>)}
        {shelfmark !== undefined && kind && <span>{kind}</span>}
      </div>
      <div class="entry">
        {head && <p class="head">{head}</p>}
        <Heading class="title" lang={language}>
          {title}
        </Heading>
        {imprint && <p class="imprint">{imprint}</p>}
        {children}
      </div>
    </article>
  )
}

/** Lets a long class number break after a stroke before it breaks anywhere. */
function breakable(line: string): ComponentChildren {
  return line.split(/(?<=\/)/).map((part, index) => (index === 0 ? part : [<wbr key={index} />, part]))
}

const LINE = 7

/** A shelfmark broken at its spaces into lines of about seven signs, as on a spine label: "MS. Laud Or. 145" -> MS. | Laud | Or. 145. */
export function shelfLines(shelfmark: string): string[] {
  const lines: string[] = []
  for (const word of shelfmark.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

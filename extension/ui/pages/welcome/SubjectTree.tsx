import { useState } from 'preact/hooks'
import type { Concept } from '#shared/subject.ts'
import { choose, unchoose } from '../../../store/adjustments.ts'
import { usePlace } from '../../Room.tsx'
import { inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'

const LEAST = 3

interface Branch {
  concept: Concept
  narrower: Branch[]
}

/** Subjects the library publishes on, as a tree with boxes to tick; the rest of the vocabulary lies folded below. */
export function SubjectTree({ patron, onDone }: { patron: Patron; onDone: () => void }) {
  const { t, language } = usePlace()
  const before = [...patron.decided.values()].filter((row) => row.chosen !== undefined).map((row) => row.concept)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(before))
  const [all, setAll] = useState(false)
  const main = published(patron)
  const rest = patron.vocabulary.concepts.map(({ id }) => id).filter((id) => !main.has(id))
  const toggle = (id: string) =>
    setTicked((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const goOn = async () => {
    for (const id of before) if (!ticked.has(id)) await unchoose(id)
    await choose([...ticked])
    onDone()
  }
  const branches = (ids: Iterable<string>) => treeOf(new Set(ids), patron, new Intl.Collator(language), (concept) => inLanguage(concept.prefLabel, language))
  const few = LEAST - ticked.size
  return (
    <>
      <Tree branches={branches(main)} ticked={ticked} onToggle={toggle} />
      {rest.length > 0 && (
        <details class="rest" onToggle={(event) => setAll(event.currentTarget.open)}>
          <summary>{t('welcome.moreSubjects')}</summary>
          {all && <Tree branches={branches(rest)} ticked={ticked} onToggle={toggle} />}
        </details>
      )}
      <div class="foot">
        <button type="button" class="btn first" disabled={few > 0} onClick={() => void goOn()}>
          {few > 0 ? t('welcome.tooFew', { count: few }) : t('welcome.goOn', { count: ticked.size })}
        </button>
        <button type="button" class="btn plain" onClick={onDone}>
          {t('welcome.skip')}
        </button>
      </div>
    </>
  )
}

function Tree({ branches, ticked, onToggle }: { branches: readonly Branch[]; ticked: ReadonlySet<string>; onToggle: (id: string) => void }) {
  return (
    <ul class="tree">
      {branches.map((branch) => (
        <Twig key={branch.concept.id} branch={branch} ticked={ticked} onToggle={onToggle} />
      ))}
    </ul>
  )
}

function Twig({ branch: { concept, narrower }, ticked, onToggle }: { branch: Branch; ticked: ReadonlySet<string>; onToggle: (id: string) => void }) {
  const { language } = usePlace()
  return (
    <li>
      <label>
        <input type="checkbox" name={concept.id} checked={ticked.has(concept.id)} onChange={() => onToggle(concept.id)} />
        {inLanguage(concept.prefLabel, language)}
      </label>
      {narrower.length > 0 && (
        <ul>
          {narrower.map((twig) => (
            <Twig key={twig.concept.id} branch={twig} ticked={ticked} onToggle={onToggle} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What the channels stand for, with what is broader; without channels the top groups. */
function published({ edition, vocabulary, concepts }: Patron): Set<string> {
  const subjects = edition?.channels.flatMap((channel) => channel.subjects) ?? []
  const found = new Set<string>()
  for (const subject of subjects)
    for (let id: string | undefined = subject; id !== undefined && concepts.has(id) && !found.has(id); id = concepts.get(id)?.broader) found.add(id)
  return found.size > 0 ? found : new Set(vocabulary.groups.slice(1).filter((id) => concepts.has(id)))
}

/** Concepts under their broader ones where those are there too, each level in the order of the language. */
function treeOf(ids: ReadonlySet<string>, { concepts }: Patron, collator: Intl.Collator, name: (concept: Concept) => string): Branch[] {
  const below = (broader: string | undefined): Branch[] =>
    [...ids]
      .map((id) => concepts.get(id))
      .filter((concept) => concept !== undefined)
      .filter((concept) => (concept.broader !== undefined && ids.has(concept.broader) ? concept.broader : undefined) === broader)
      .sort((a, b) => collator.compare(name(a), name(b)))
      .map((concept) => ({ concept, narrower: below(concept.id) }))
  return below(undefined)
}

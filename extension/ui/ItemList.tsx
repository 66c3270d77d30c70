import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Texts } from '#shared/i18n/desk.ts'
import type { Recommendation } from '../domain/recommend.ts'
import { mute } from '../store/adjustments.ts'
import { dismiss, dismissKnown, dropSubject, markSeen, undoDismiss, undoDropSubject } from '../store/items.ts'
import { FromLibrary } from './FromLibrary.tsx'
import { ItemCard, toggleKept } from './ItemCard.tsx'
import { KeySheet } from './KeySheet.tsx'
import { usePlace } from './Room.tsx'
import { clip, inLanguage } from './text-of.ts'
import { useKeys } from './use-keys.ts'
import type { Patron } from './use-patron.ts'

const PAGE = 20
const MUTE = 30 * 86_400_000

interface Gone {
  id: string
  /** Left out, known already, or taken off one subject (then the card may stand elsewhere). */
  why: 'left' | 'known' | 'wrong'
  concept?: { id: string; label: string }
  title: string
  language: string
  /** Where it stood. */
  place: number
}

/** Items as cards with their reasons. "Not interested", "known" and "not on this subject" leave a line with Undo where the card stood, until the page is closed. */
export function ItemList({ picks, patron, here }: { picks: readonly Recommendation[]; patron: Patron; here: boolean }) {
  const { t, say, settings, clock, words, language } = usePlace()
  const [gone, setGone] = useState<readonly Gone[]>([])
  const [shown, setShown] = useState(PAGE)
  const [help, setHelp] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  useStillFocus(list)
  const visible = picks.slice(0, shown)
  const seenKey = visible.map(({ item }) => item.id).join()
  useEffect(() => {
    const fresh = visible.map(({ item }) => item.id).filter((id) => patron.states.get(id)?.seen === undefined)
    if (fresh.length > 0) void markSeen(fresh)
  }, [seenKey])

  useKeys(settings.keys !== false, {
    keep: (row) =>
      void toggleKept(row, patron.states.get(row), () =>
        say(t(patron.states.get(row)?.kept === 1 ? 'picks.status.unkept' : 'picks.status.kept', { title: titleOf(row) })),
      ),
    mute: (row) => {
      const concept = patron.concepts.get(picks.find(({ item }) => item.id === row)?.item.subjects[0] ?? '')
      if (concept === undefined) return
      const until = clock() + MUTE
      void mute(concept.id, until)
      say(t('reason.muted', { concept: inLanguage(concept.prefLabel, language), until: words.day(until) }))
    },
    why: (row) => {
      const reasons = list.current?.querySelectorAll<HTMLElement>(`[data-row="${row}"] .reason`) ?? []
      reasons[0]?.querySelector<HTMLElement>('a, button')?.focus()
      say(t('reason.status', { title: titleOf(row), sentence: [...reasons].map((line) => line.textContent).join(' ') }))
    },
    help: () => setHelp((on) => !on),
  })

  const titleOf = (row: string) => clip(picks.find(({ item }) => item.id === row)?.item.title ?? '')
  const put = (row: Gone, deed: Promise<void>) => {
    void deed
    setGone((before) => [...before.filter((other) => !same(row, other)), row])
    say(saidOf(row, t))
  }
  const goneOf = ({ item: { id, title, language: tongue } }: Recommendation, place: number) => ({ id, title: clip(title), language: tongue, place })
  const leave = (recommendation: Recommendation, place: number, why: 'left' | 'known') =>
    put({ ...goneOf(recommendation, place), why }, (why === 'known' ? dismissKnown : dismiss)(recommendation.item))
  const unlink = (recommendation: Recommendation, place: number, id: string) => {
    const concept = patron.concepts.get(id)
    if (concept === undefined) return
    const label = inLanguage(concept.prefLabel, language)
    put({ ...goneOf(recommendation, place), why: 'wrong', concept: { id, label } }, dropSubject(recommendation.item.id, id))
  }
  const takeBack = (row: Gone) => {
    const { id, title, concept } = row
    void (concept === undefined ? undoDismiss(id) : undoDropSubject(id, concept.id))
    setGone((before) => before.filter((other) => !same(row, other)))
    say(concept === undefined ? t('picks.back', { title }) : t('picks.right', { title, concept: concept.label }))
  }

  return (
    <>
      <FromLibrary picks={picks} />
      <div class="stack" ref={list}>
        {withGone(visible, gone).map((entry, index) =>
          'place' in entry ? (
            <UndoLine key={`${entry.id} ${entry.concept?.id ?? ''}`} gone={entry} onUndo={() => takeBack(entry)} />
          ) : (
            <div key={entry.item.id} data-row={entry.item.id} data-item={entry.item.id} tabIndex={-1}>
              <ItemCard
                recommendation={entry}
                patron={patron}
                here={here}
                onDismiss={(why) => leave(entry, index, why)}
                onWrong={(concept) => unlink(entry, index, concept)}
              />
            </div>
          ),
        )}
      </div>
      {picks.length > shown && (
        <button type="button" class="btn later" onClick={() => setShown(shown + PAGE)}>
          {t('showAll', { count: Math.min(PAGE, picks.length - shown) })}
        </button>
      )}
      {help && <KeySheet onClose={() => setHelp(false)} />}
    </>
  )
}

function UndoLine({ gone, onUndo }: { gone: Gone; onUndo: () => void }) {
  const { t } = usePlace()
  const button = useRef<HTMLButtonElement>(null)
  // The pressed button is gone with its card: the focus must not fall back to the top of the page.
  useEffect(() => button.current?.focus(), [])
  return (
    <p class="left">
      <span lang={gone.language}>{saidOf(gone, t)}</span>
      <button type="button" class="btn plain small" ref={button} onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  )
}

const same = (a: Gone, b: Gone): boolean => a.id === b.id && a.concept?.id === b.concept?.id

function saidOf({ why, title, concept }: Gone, t: Texts): string {
  return why === 'wrong' ? t('picks.wrong', { title, concept: concept?.label ?? '' }) : t(`picks.${why}`, { title })
}

function withGone(visible: readonly Recommendation[], gone: readonly Gone[]): (Recommendation | Gone)[] {
  const left = new Set(gone.filter(({ why }) => why !== 'wrong').map(({ id }) => id))
  const entries: (Recommendation | Gone)[] = visible.filter(({ item }) => !left.has(item.id))
  for (const row of [...gone].sort((a, b) => a.place - b.place)) entries.splice(Math.min(row.place, entries.length), 0, row)
  return entries
}

/** A card that moves in the ranking takes the focus with it: moving an element blurs what is focused in it. */
function useStillFocus(list: { current: HTMLElement | null }): void {
  const active = document.activeElement
  const before = active instanceof HTMLElement && list.current?.contains(active) ? active : undefined
  useLayoutEffect(() => {
    if (before?.isConnected && document.activeElement === document.body) before.focus({ preventScroll: true })
  })
}

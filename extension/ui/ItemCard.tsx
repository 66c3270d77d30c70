import { useId, useState } from 'preact/hooks'
import { Card } from '#shared/parts/Card.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import { SubjectChip, Tracings } from '#shared/parts/SubjectChip.tsx'
import { passes } from '../domain/guards.ts'
import type { Recommendation } from '../domain/recommend.ts'
import { choose, unchoose } from '../store/adjustments.ts'
import type { ItemRow } from '../store/database.ts'
import { keepItem, markOpened, verdict } from '../store/items.ts'
import { useGuards } from './Others.tsx'
import { ReasonLine } from './ReasonLine.tsx'
import { usePlace } from './Room.tsx'
import { clip, inLanguage, kindWord } from './text-of.ts'
import type { Patron } from './use-patron.ts'

interface ItemCardProps {
  recommendation: Recommendation
  patron: Patron
  /** True when "related" means the record of the open tab. */
  here: boolean
  /** Not interested, or known already. */
  onDismiss: (why: 'left' | 'known') => void
  /** The item is not on this subject. */
  onWrong: (concept: string) => void
}

/** An item as a card: tracings that can be followed, its reasons, and what the patron may do with it. */
export function ItemCard({ recommendation: { item, reasons, slot }, patron, here, onDismiss, onWrong }: ItemCardProps) {
  const { t, say, language } = usePlace()
  const guards = useGuards()
  const [open, setOpen] = useState(false)
  const answers = useId()
  const state = patron.states.get(item.id)
  const title = clip(item.title)
  const judge = (value: 'more' | 'less') => {
    const next = state?.verdict === value ? undefined : value
    void verdict(item.id, next)
    say(t(`picks.status.${next ?? 'plain'}`, { title }))
  }
  return (
    <Card
      heading={3}
      shelfmark={item.shelfmark}
      kind={kindWord(item.kind, t)}
      head={item.creator}
      language={item.language}
      imprint={item.imprint}
      title={
        <a href={item.url} target="_blank" rel="noreferrer" onClick={() => void markOpened(item.id)}>
          {item.title}
        </a>
      }
    >
      <Subjects ids={item.subjects} patron={patron} />
      {slot === 'wider' && <p class="note">{t('reason.wider')}</p>}
      {(item.access === 'members' || item.access === 'onsite') && <p class="note">{t(`access.${item.access}`)}</p>}
      {!passes(item, guards) && <p class="note">{t('picks.outside')}</p>}
      {reasons.map((reason, index) => (
        <ReasonLine key={`${reason.kind}-${index}`} reason={reason} here={here} patron={patron} />
      ))}
      <div class="acts">
        <button
          type="button"
          class="btn plain"
          aria-pressed={state?.kept === 1}
          onClick={() => void toggleKept(item.id, state, () => say(t(state?.kept === 1 ? 'picks.status.unkept' : 'picks.status.kept', { title })))}
        >
          <Icon name="keep" />
          {t(state?.kept === 1 ? 'kept' : 'keep')}
          <span class="vh"> {title}</span>
        </button>
        <button type="button" class="btn plain" aria-pressed={state?.verdict === 'more'} title={t('more')} onClick={() => judge('more')}>
          <Icon name="more" />
          <span class="w">{t('more')}</span>
          <span class="vh"> {t('likeThis', { title })}</span>
        </button>
        <button type="button" class="btn plain" aria-pressed={state?.verdict === 'less'} title={t('less')} onClick={() => judge('less')}>
          <Icon name="less" />
          <span class="w">{t('less')}</span>
          <span class="vh"> {t('likeThis', { title })}</span>
        </button>
        <button type="button" class="btn plain sq small" title={t('notInterested')} onClick={() => onDismiss('left')}>
          <Icon name="x" label={t('notInterestedIn', { title })} />
        </button>
        <button
          type="button"
          class="btn plain sq small"
          aria-expanded={open}
          aria-controls={answers}
          title={t('answer.more', { title })}
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevd" label={t('answer.more', { title })} />
        </button>
      </div>
      {open && (
        <div class="acts" id={answers}>
          <button type="button" class="btn" onClick={() => onDismiss('known')}>
            {t('answer.known')}
            <span class="vh"> {title}</span>
          </button>
          {item.subjects.flatMap((id) => {
            const concept = patron.concepts.get(id)
            return concept === undefined ? (
              []
            ) : (
              <button key={id} type="button" class="btn" onClick={() => onWrong(id)}>
                {t('answer.wrong', { concept: inLanguage(concept.prefLabel, language) })}
                <span class="vh"> {title}</span>
              </button>
            )
          })}
        </div>
      )}
    </Card>
  )
}

/** Keeps an item or lets go of it. */
export async function toggleKept(id: string, state: ItemRow | undefined, done: () => void): Promise<void> {
  await keepItem(id, state?.kept !== 1)
  done()
}

/** Subjects as numbered tracings; a press chooses one or lets it go. Ids the vocabulary lacks are left out. */
export function Subjects({ ids, patron }: { ids: readonly string[]; patron: Patron }) {
  const { t, language, say } = usePlace()
  const known = ids.map((id) => patron.concepts.get(id)).filter((concept) => concept !== undefined)
  return (
    <Tracings label={t('subjects')}>
      {known.map((concept) => {
        const label = inLanguage(concept.prefLabel, language)
        const row = patron.decided.get(concept.id)
        const followed = row?.chosen !== undefined
        const press = () => {
          void (followed ? unchoose(concept.id) : choose([concept.id]))
          say(t(followed ? 'chip.unchoose' : 'interests.status.chosen', { concept: label }))
        }
        return (
          <SubjectChip
            key={concept.id}
            label={label}
            followed={followed}
            {...(row?.struck === 1 ? { struck: true } : {})}
            title={t(followed ? 'chip.unchoose' : 'chip.choose', { concept: label })}
            onPress={press}
          />
        )
      })}
    </Tracings>
  )
}

import { useId, useRef, useState } from 'preact/hooks'
import type { Concept, Vocabulary } from '#shared/subject.ts'
import { findConcepts } from '../concepts.ts'
import { useText } from '../text.tsx'
import type { ControlProps } from './Field.tsx'

interface ConceptBoxProps {
  vocabulary: Vocabulary
  /** Ids already taken, left out of the list. */
  taken: readonly string[]
  control: ControlProps
  onPick: (concept: Concept) => void
  /** Backspace in the empty box. */
  onBackspace?: () => void
}

const SHOWN = 12

/** A box that searches the vocabulary in both languages as one types (ARIA combobox with a list): arrows, Enter, Escape. */
export function ConceptBox({ vocabulary, taken, control, onPick, onBackspace }: ConceptBoxProps) {
  const { t, language, of } = useText()
  const listId = useId()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  const found = open ? findConcepts(vocabulary, words, language, SHOWN + taken.length).filter((concept) => !taken.includes(concept.id)) : []
  const shown = found.slice(0, SHOWN)
  const active = shown[at]
  const other = language === 'en' ? 'zh-CN' : 'en'

  const close = () => {
    setOpen(false)
    setAt(0)
  }
  const pick = (concept: Concept) => {
    onPick(concept)
    setWords('')
    close()
    box.current?.focus()
  }
  const move = (by: number) => {
    if (!open) setOpen(true)
    else if (shown.length > 0) setAt((at + by + shown.length) % shown.length)
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && open && active !== undefined) pick(active)
    else if (event.key === 'Escape' && open) close()
    else if (event.key === 'Backspace' && words === '') {
      onBackspace?.()
      return
    } else if (event.key !== 'Enter') return
    event.preventDefault()
  }

  return (
    <span class="box">
      <input
        {...control}
        ref={box}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open && active !== undefined ? `${listId}-${active.id}` : undefined}
        autocomplete="off"
        placeholder={t('addHeading')}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value)
          setOpen(true)
          setAt(0)
        }}
        onKeyDown={keyed}
        onBlur={close}
      />
      <span class="drop" hidden={!open}>
        <span id={listId} role="listbox" aria-label={t('headings')}>
          {shown.map((concept, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box
            <span
              key={concept.id}
              id={`${listId}-${concept.id}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(concept)}
            >
              {of(concept.prefLabel)} <small lang={other}>{concept.prefLabel[other]}</small>
            </span>
          ))}
        </span>
        {open && shown.length === 0 && <small role="status">{t('noHeading')}</small>}
      </span>
    </span>
  )
}

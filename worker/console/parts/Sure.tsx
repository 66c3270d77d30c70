import { useRef, useState } from 'preact/hooks'
import { Icon } from '#shared/parts/Icon.tsx'
import type { IconName } from '#shared/parts/icons.ts'
import { useText } from '../text.tsx'

interface SureProps {
  icon: IconName
  verb: string
  /** The question asked in place before it is done. */
  question: string
  onDo: () => void
  disabled?: boolean
  /** Among small buttons. */
  small?: boolean
}

/** A button that asks once, where it stands, before something is taken away. */
export function Sure({ icon, verb, question, onDo, disabled = false, small = false }: SureProps) {
  const { t } = useText()
  const [asking, setAsking] = useState(false)
  const turnedBack = useRef(false)
  if (!asking) {
    return (
      <button
        type="button"
        class={small ? 'btn small' : 'btn'}
        disabled={disabled}
        ref={(button) => {
          if (turnedBack.current) button?.focus()
          turnedBack.current = false
        }}
        onClick={() => setAsking(true)}
      >
        <Icon name={icon} />
        {verb}
      </button>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend where one sentence is enough
    <span class="sure" role="group" aria-label={question}>
      <span>{question}</span>
      <button
        type="button"
        class="btn first"
        ref={(button) => button?.focus()}
        onClick={() => {
          setAsking(false)
          onDo()
        }}
      >
        {verb}
      </button>
      <button
        type="button"
        class="btn plain"
        onClick={() => {
          turnedBack.current = true
          setAsking(false)
        }}
      >
        {t('ratherNot')}
      </button>
    </span>
  )
}

import type { ComponentChildren } from 'preact'

/** The small print under a chart: n, epsilon, interval, age and method, each a part of its own. Empty parts are left out. */
export function Method({ parts }: { parts: readonly ComponentChildren[] }) {
  return (
    <p class="method num">
      {parts
        .filter((part) => part !== undefined && part !== false && part !== null && part !== '')
        .map((part, index) => (
          <span key={index}>{part}</span>
        ))}
    </p>
  )
}

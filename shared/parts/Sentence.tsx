import { type ComponentChildren, Fragment } from 'preact'

/** A text of the catalogue whose remaining `{name}` places are filled with nodes; a place without a node is left out. */
export function Sentence({ text, nodes }: { text: string; nodes: Readonly<Record<string, ComponentChildren>> }) {
  const pieces = text.split(/\{(\w+)\}/)
  return <>{pieces.map((piece, index) => (index % 2 === 0 ? piece : <Fragment key={piece}>{nodes[piece]}</Fragment>))}</>
}

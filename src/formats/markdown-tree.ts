/**
 * Where a link leads: an address that was checked, or a placeholder whose value is checked when it is filled in. Only
 * http(s), mailto and tel lead anywhere.
 */
export type Target = string | { prefix: '' | 'mailto:' | 'tel:'; placeholder: string }

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; target: Target; children: Inline[] }
  | { kind: 'placeholder'; name: string }
  | { kind: 'break' }

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'rule' }

/** A paragraph that is nothing but one link: what a letter shows as a button. */
export function isAction(block: Block): boolean {
  return block.kind === 'paragraph' && block.children.length === 1 && block.children[0]?.kind === 'link'
}

/** A list whose points all begin in bold: what a letter shows as a panel of labelled facts. */
export function isFacts(block: Block): boolean {
  return block.kind === 'list' && !block.ordered && block.items.every((item) => item[0]?.kind === 'strong')
}

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

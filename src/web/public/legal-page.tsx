import { parseMarkdown } from '../../formats/markdown.ts'
import { MarkdownView } from '../../formats/markdown-view.tsx'
import { Layout } from '../ui/layout.tsx'
import type { Frame } from '../ui/page-frame.ts'

/** A page of running text. `text` is Markdown whose headings begin below the title. */
export function LegalPage({ frame, title, text }: { frame: Frame; title: string; text: string }) {
  return (
    <Layout {...frame} title={title}>
      <h1>{title}</h1>
      <div class="prose">
        <MarkdownView blocks={parseMarkdown(text)} headingOffset={1} />
      </div>
    </Layout>
  )
}

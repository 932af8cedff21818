import { parseMarkdown } from '../../formats/markdown.ts'
import { MarkdownView } from '../../formats/markdown-view.tsx'
import { Layout } from '../ui/layout.tsx'
import type { BaseLayout } from '../ui/page-layout.ts'

/** A page of running text. `text` is Markdown whose headings begin below the title. */
export function LegalPage({ layout, title, text }: { layout: BaseLayout; title: string; text: string }) {
  return (
    <Layout {...layout} title={title}>
      <h1>{title}</h1>
      <div class="prose">
        <MarkdownView blocks={parseMarkdown(text)} headingOffset={1} />
      </div>
    </Layout>
  )
}

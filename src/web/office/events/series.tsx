import { Hono } from 'hono'
import { findOwnSeries, type ManagedSeries, readManagedSeries } from '../../../domain/events/find-series.ts'
import { removeSeries } from '../../../domain/events/remove-series.ts'
import { createSeries, editSeries, type SeriesInput } from '../../../domain/events/save-series.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { Saved } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { parseSeries, valuesOfSeries } from './series-form.ts'
import { SeriesFormPage } from './series-form-page.tsx'
import { SeriesListPage } from './series-list-page.tsx'

/** The series of the office: events that belong together, and their feeds. */
export const series = new Hono<AppEnv>()
  .get('/office/series', async (c) => {
    const found = await findOwnSeries(c.env, c.var.staff)
    return c.html(<SeriesListPage layout={officeLayout(c)} series={found} publicUrl={c.env.config.publicUrl} />)
  })
  .post('/office/series', async (c) => save(c, undefined))
  .get('/office/series/new', (c) => {
    const form = { language: c.var.language, values: {}, errors: {} }
    return c.html(<SeriesFormPage layout={officeLayout(c)} form={form} hosts={c.var.hosts} />)
  })
  .get('/office/series/:series', async (c) => {
    const one = await readManagedSeries(c.env, c.var.staff, c.req.param('series'))
    const form = { language: c.var.language, values: valuesOfSeries(one), errors: {} }
    return c.html(<SeriesFormPage layout={officeLayout(c)} form={form} hosts={c.var.hosts} series={one} />)
  })
  .post('/office/series/:series', async (c) =>
    save(c, await readManagedSeries(c.env, c.var.staff, c.req.param('series'))),
  )
  .post('/office/series/:series/removal', async (c) => {
    await removeSeries(c.env, c.var.staff, { id: c.req.param('series') })
    return c.redirect('/office/series?done=removed', 303)
  })

async function save(c: Context, before: ManagedSeries | undefined): Promise<Response> {
  const { language, hosts } = c.var
  const values = await readForm(c)
  const parsed = parseSeries(values, language)
  const outcome = parsed.errors ? parsed : await written(c, before, values.hostId ?? '', parsed.series)
  if (!outcome.errors) return c.redirect('/office/series?done=saved', 303)
  const layout = officeLayout(c, undefined, `/office/series/${before?.id ?? 'new'}`)
  const form = { language, values, errors: outcome.errors }
  return c.html(<SeriesFormPage layout={layout} form={form} hosts={hosts} series={before} />, 422)
}

function written(
  c: Context,
  before: ManagedSeries | undefined,
  hostId: string,
  series: SeriesInput,
): Promise<Saved<unknown>> {
  const { staff, language } = c.var
  const saving: Promise<unknown> = before
    ? editSeries(c.env, staff, { id: before.id, series })
    : createSeries(c.env, staff, { hostId, series })
  return saved(saving, language, { 'slug-taken': 'slug' })
}

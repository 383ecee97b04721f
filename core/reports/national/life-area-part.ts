import { type LocalText, lowerFirst } from '#core/foundation'
import { type LifeArea, lifeAreaTitles } from '#core/mapping'
import { both, shares, six, text } from './block-kit.ts'
import type { AnnualBlock, AnnualPart } from './layout.ts'

/** A life area's part: who has red, in which category most, and the figure of all six. */
export function lifeAreaPart(
  id: LifeArea,
  red: LocalText,
  more: Pick<AnnualPart, 'says' | 'headlines'> & { readonly blocks?: readonly AnnualBlock[] } = {},
): AnnualPart {
  const substance = id === 'substance_use'
  return {
    id,
    title: lifeAreaTitles[id],
    ...(more.headlines && { headlines: more.headlines }),
    says: [
      {
        kind: 'shares',
        id: 'red',
        table: id,
        rows: ['red'],
        of: substance ? ['substance'] : both,
        does: text(
          `har rødt på ${lowerFirst(lifeAreaTitles[id].nb)}: ${red.nb}`,
          `har raudt på ${lowerFirst(lifeAreaTitles[id].nn)}: ${red.nn}`,
        ),
      },
      // the categories are made of these two
      ...(substance || id === 'mental_health'
        ? []
        : [{ kind: 'extremes' as const, id: 'red_category', table: id, rows: ['red'], of: six }]),
      ...(more.says ?? []),
    ],
    blocks: [
      shares(
        `area_${id}`,
        text(`${lifeAreaTitles[id].nb} etter kategori`, `${lifeAreaTitles[id].nn} etter kategori`),
        substance ? 'substance_categories' : 'categories',
        'stacked',
        [{ table: id }],
      ),
      ...(more.blocks ?? []),
    ],
  }
}

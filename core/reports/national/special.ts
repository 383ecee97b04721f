import type { LocalText } from '#core/foundation'
import type { ReportNode } from '../model.ts'
import { areaColours, indexByCategory, meanAge, recipients } from './blocks-categories.ts'
import { children, childWelfare, parents } from './blocks-children.ts'
import { coverage } from './blocks-coverage.ts'
import { keyFigures, lifeAreasInAll, servicesByLevel, substancesByAge } from './blocks-other.ts'
import { youngAges, youngAreas, youngByAge } from './blocks-young.ts'
import type { AnnualContext } from './context.ts'
import type { SpecialBlock } from './layout.ts'

const blocks: Readonly<
  Record<SpecialBlock, (context: AnnualContext, title: LocalText) => readonly ReportNode[]>
> = {
  area_colours: areaColours,
  index_by_category: indexByCategory,
  coverage_substance: coverage('substance'),
  coverage_mental: coverage('mental'),
  recipients,
  mean_age: meanAge,
  substances_by_age: substancesByAge,
  parents,
  children,
  child_welfare: childWelfare,
  services_by_level: servicesByLevel,
  young_categories: youngAges,
  young_by_age: youngByAge,
  young_areas: youngAreas,
  key_figures: keyFigures,
  life_areas_in_all: lifeAreasInAll,
}

/** A block of its own shape as its nodes; none where nobody it is about was mapped. */
export const specialNodes = (
  id: SpecialBlock,
  title: LocalText,
  context: AnnualContext,
): readonly ReportNode[] => blocks[id](context, title)

/** The settings fit what the rest of the content builds on them. */
import type { Rule } from '../rule.ts'
import { LEVELS } from '#lib/domain/curriculum/curriculum.ts'

const typicalLevels: Rule = {
  name: 'typical-levels',
  *check({ settings, skills }) {
    for (const { id } of settings.value.backgrounds) {
      for (const { value, at } of skills) {
        if (value.typicalLevel[id] === undefined) yield { at: at('typicalLevel'), message: `${value.id}: no typical level for ${id}` }
      }
    }
  },
}

const anchors: Rule = {
  name: 'anchors',
  *check({ settings }) {
    for (const [i, { id, anchors }] of settings.value.areas.entries()) {
      for (const level of LEVELS) {
        const repeats = LEVELS.some((other) => other < level && anchors[other] === anchors[level])
        if (repeats)
          yield { at: settings.at('areas', i, 'anchors', level), message: `${id}: level ${level} has the same words as a lower one` }
      }
    }
  },
}

const areaPages: Rule = {
  name: 'area-pages',
  *check({ settings, skillPages }) {
    const seen = new Set<string>()
    for (const [p, page] of skillPages.value.entries()) {
      for (const [i, area] of page.areas.entries()) {
        if (seen.has(area)) yield { at: skillPages.at(p, 'areas', i), message: `area "${area}" is rated twice` }
        seen.add(area)
      }
    }
    for (const [i, { id }] of settings.value.areas.entries()) {
      if (!seen.has(id)) yield { at: settings.at('areas', i, 'id'), message: `area "${id}" is on no page of assessment/skill-pages.yaml` }
    }
  },
}

const emptyArea: Rule = {
  name: 'empty-area',
  *check({ settings, skills }) {
    const used = new Set(skills.map((it) => it.value.area))
    for (const [i, { id }] of settings.value.areas.entries()) {
      if (!used.has(id))
        yield { at: settings.at('areas', i, 'id'), message: `area "${id}" has no skill, so its rating would change nothing` }
    }
  },
}

const emptyLane: Rule = {
  name: 'empty-lane',
  *check({ settings }) {
    const used = new Set(settings.value.areas.map((it) => it.lane))
    for (const [i, { id }] of settings.value.lanes.entries()) {
      if (!used.has(id)) yield { at: settings.at('lanes', i, 'id'), message: `lane "${id}" has no area, so the map would never draw in it` }
    }
  },
}

export const settingsRules: readonly Rule[] = [typicalLevels, anchors, areaPages, emptyArea, emptyLane]

import { openAudiences } from './audiences.ts'
import { fillProjects } from './fill-projects.ts'
import { fillSearch } from './fill-search.ts'
import { misspelt } from './finds.ts'
import { lookUp } from './look-up.ts'
import type { Part } from './part.ts'
import { saved } from './saved.ts'
import { codeWords, openWords } from './words.ts'
import { filling } from './world.ts'

const many = 5000

/** Projects with all that belongs to them. */
export const projects: Part = {
  name: 'projects',
  table: 'core.project',
  nouns: ['project'],
  holds: `${many} projects with countries, themes, organizations, amounts and translations`,
  async fill(connections) {
    await filling(connections, async (client) => {
      await openWords(client)
      await openAudiences(client)
      await fillProjects(client, many)
    })
    await fillSearch(connections, 'project')
  },
  async pages({ connections, scene }) {
    const id = await lookUp(connections, scene.viewer.id, `SELECT p.id FROM core.project p WHERE p.marking = 'GREEN' ORDER BY p.title_order LIMIT 1`)
    return [
      { name: 'projects', path: '/projects', kind: 'list', crowded: true },
      { name: 'projects, filtered', path: '/projects?status=IMPLEMENTATION&region=202', kind: 'list' },
      { name: 'projects, a search', path: '/projects?q=border+security', kind: 'list' },
      { name: 'projects, a search with a typo', path: `/projects?q=${misspelt(codeWords[40] ?? '')}`, kind: 'list' },
      { name: 'projects, choices of country', path: '/projects?open=country', kind: 'list' },
      { name: 'project', path: `/projects/${id}`, kind: 'record', crowded: true },
      { name: 'matrix, theme by region', path: '/projects/matrix', kind: 'matrix' },
      { name: 'matrix, organization by region', path: '/projects/matrix?by=organization-region', kind: 'matrix' },
      { name: 'matrix, pillar by year, money', path: '/projects/matrix?by=pillar-year&show=BUDGET-USD', kind: 'matrix' },
      { name: 'map', path: '/projects/map', kind: 'other', crowded: true },
      { name: 'balance', path: '/projects/balance', kind: 'other' },
    ]
  },
  acts: [
    {
      name: 'a project, saved and shown',
      bar: null,
      async perform(place) {
        const path = await lookUp(place.connections, place.scene.viewer.id, `SELECT '/projects/' || p.id || '/edit' FROM core.project p WHERE p.owner_id = authz.my_organization() AND p.marking = 'GREEN' ORDER BY p.title_order LIMIT 1`)
        return saved(place, { path, holds: 'identifier', again: true, times: 25, type: (number) => ({ title: `Regional workshop on border security, edition ${number}` }) })
      },
    },
  ],
}

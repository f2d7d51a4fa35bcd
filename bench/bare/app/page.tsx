import { people } from '../people'

export const dynamic = 'force-dynamic'

const heads = ['Name', 'Organization', 'Duty station', 'Reach', 'Confirmed']

/** A table of fifty rows, or as many as the address says, and nothing else: no database, no session, no languages, no frame around it. */
export default async function BarePage({ searchParams }: { searchParams: Promise<{ rows?: string }> }) {
  const rows = people.slice(0, Number((await searchParams).rows ?? 50))
  return (
    <table>
      <thead>
        <tr>
          <th className="pick">Select</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              <a href={`?sort=${head}`}>{head}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ person }: { person: (typeof people)[number] }) {
  return (
    <tr>
      <td className="pick">
        <input type="checkbox" name="pick" value={person.id} aria-label={`Select ${person.name}`} />
      </td>
      <th scope="row">
        <a href={`/directory/${person.id}`}>{person.name}</a> {person.ownName && <span lang="ar">{person.ownName}</span>}
        <span className="second">{person.function}</span>
      </th>
      <td>
        <a href={`/organizations/${person.organization}`}>{person.organization}</a>
        <span className="second">{person.unit}</span>
      </td>
      <td>
        {person.place} <span className="num">{person.time}</span>
        <span className="second">{person.languages}</span>
      </td>
      <td>
        <a href={`mailto:${person.email}`}>{person.email}</a>
        {person.telephone && <span className="second">{person.telephone}</span>}
      </td>
      <td>{person.confirmed}</td>
    </tr>
  )
}

import type { Standing } from './world.ts'

const everyone = `t.audience_id = (SELECT authz.same_audience(ARRAY['00000000-0000-0000-0000-000000000001'::uuid]))`
const acts = ['member', 'credential', 'session', 'access_link', 'proposal', 'membership_act', 'recovery_code', 'group_member', 'group_seat', 'organization', 'export', 'calendar_feed']

/**
 * What the words of docs/access.md mean, as a condition on a row `t` read by the owner, written here a second time
 * and from the other side than the policies: from the facts of the cast, not from authz.
 */
export function conditionOf(word: string, table: string, { memberId, contactId, organizationId: o, role, organization }: Who): string {
  const owner = table === 'member' || table === 'proposal' ? 't.organization_id' : 't.owner_id'
  const member = { introduction: 't.asked_by_id', message: 't.from_member_id', journal: 't.actor_id', proposal: 't.proposed_by_id', membership_act: 't.done_by_id' }[table] ?? 't.member_id'
  const contact = table === 'contact' ? 't.id' : 't.contact_id'
  const inAudience = `IN (SELECT r.audience_id FROM core.audience_recipient r JOIN core.principal p ON p.id = r.principal_id WHERE p.kind = 'EVERYONE'
    ${organization.kind === 'COMPACT_ENTITY' ? `OR p.kind = 'ENTITIES'` : ''} OR p.id IN ('${o}', '${memberId}')
    OR p.id IN (SELECT g.group_id FROM core.group_member g WHERE g.member_id = '${memberId}'))`
  const seated = `SELECT g.group_id FROM core.group_member g WHERE g.member_id = '${memberId}'`
  const shared = `((t.marking <> 'RED' AND (t.owner_id = '${o}' OR t.owner_id IN (${seated}))) OR t.audience_id ${inAudience})`
  const chaired = `${seated} AND EXISTS (SELECT FROM core.group_seat s WHERE s.group_id = g.group_id
    AND s.organization_id = '${o}' AND s.role LIKE '%CHAIR' AND current_date BETWEEN coalesce(s.from_on, current_date) AND coalesce(s.until_on, current_date))`
  const ourShared = `(${shared} AND (t.owner_id = '${o}' OR t.owner_id IN (${chaired})))`
  const end = (condition: string, of: string) => condition.replaceAll(/\bt\.(owner_id|audience_id|marking)/g, `t.${of}$1`)
  const bothEnds = `${end(shared, 'project_')} AND ${end(shared, 'activity_')}`
  const editable = (of: string) => end(ourShared, of)
  const openGroups = `(NOT (SELECT hides_members FROM core.working_group g WHERE g.id = t.group_id) OR t.group_id IN (${seated}))`
  const words: Record<string, string> = {
    none: 'false',
    all: 'true',
    listed: `t.standing <> 'ENDED' AND ${everyone}`,
    'listed + own': `t.standing <> 'ENDED' AND (${everyone} OR t.owner_id = '${o}')`,
    standing: `t.standing <> 'ENDED'`,
    'children of listed + own': `t.standing <> 'ENDED' AND (${everyone} OR t.owner_id = '${o}')`,
    reach: `t.standing = 'LISTED' AND (t.owner_id = '${o}' OR (t.contact_audience_id ${inAudience} AND t.audience_id ${inAudience}))`,
    requests: `t.standing = 'LISTED' AND (${everyone} OR t.owner_id = '${o}')`,
    'own entry': `${contact} = '${contactId}'`,
    'own organization': `${owner} = '${o}' AND t.standing <> 'ENDED'`,
    'admitted + own': `t.state IN ('INVITED', 'ACTIVE', 'SUSPENDED') OR t.organization_id = '${o}'`,
    'open groups': openGroups,
    nameable: `t.kind <> 'MEMBER'`,
    'audiences in use': `t.audience_id ${inAudience} OR t.audience_id IN (SELECT u.audience_id FROM core.audience_use u WHERE u.organization_id = '${o}')
      OR t.audience_id IN (SELECT p.audience_id FROM core.topic p WHERE p.owner_id IN (${seated}) AND p.marking <> 'RED')`,
    mine: `${member} = '${memberId}'`,
    'mine + asked': `t.asked_by_id = '${memberId}' OR t.contact_id = '${contactId}'`,
    'mine while it lasts': `t.member_id = '${memberId}' AND t.ended_at IS NULL`,
    charges: `t.member_id IN (SELECT id FROM core.member WHERE organization_id = '${o}')`,
    ours: `t.organization_id = '${o}'`,
    undecided: 't.decision IS NULL',
    'for an audience': `t.audience_id ${inAudience}`,
    'own looking': `t.member_id = '${memberId}' AND t.audience_id ${inAudience}`,
    news: `(t.owner_id = '${o}' AND t.marking <> 'RED') OR t.audience_id ${inAudience}`,
    'trail of the organization': `t.owner_id = '${o}' AND (coalesce(t.after, t.before) ->> 'marking' IS DISTINCT FROM 'RED' OR t.audience_id ${inAudience})`,
    'trail of access': `t.noun IN (${acts.map((noun) => `'${noun}'`).join(', ')})`,
    listable: `${everyone} OR t.audience_id ${inAudience}`,
    'listable by us': `t.owner_id = '${o}'`,
    'nominated by us': `t.organization_id = '${o}' AND t.state = 'NOMINATED'`,
    invited: `t.state = 'INVITED'`,
    shared,
    'both ends': bothEnds,
    'both ends, one ours': `${bothEnds} AND (${editable('project_')} OR ${editable('activity_')})`,
    'both ends, the project ours': `${bothEnds} AND ${editable('project_')} AND t.created_by_id = '${memberId}'`,
    'ours among the shared': ourShared,
    'said by me': `${shared} AND t.owner_id IN (${seated}) AND t.created_by_id = '${memberId}'`,
    'ours to steer': `${shared} AND (t.owner_id IN (${chaired}) OR (t.owner_id IN (${seated}) AND t.created_by_id = '${memberId}'))`,
    'groups we chair': `t.id IN (${chaired})`,
    'others in groups we chair': `t.group_id IN (${chaired}) AND t.member_id <> '${memberId}'`,
    'all but myself': `t.member_id <> '${memberId}'`,
    'mine + in groups we chair': `t.member_id = '${memberId}' OR t.group_id IN (${chaired})`,
    'mine elsewhere': `t.member_id = '${memberId}' AND t.group_id NOT IN (${seated})`,
    'mine + for us to decide': `t.decision IS NULL AND (t.member_id = '${memberId}' OR t.group_id IN (${chaired}))`,
    'shared by me': `${ourShared} AND t.created_by_id = '${memberId}'`,
    invitations: `t.kind = 'INVITATION'`,
  }
  const found = words[word]
  if (found === undefined) throw new Error(`docs/access.md uses a word that this test does not know: ${word} (${table}, ${role})`)
  return found
}

export type Who = Pick<Standing, 'memberId' | 'contactId' | 'organizationId'> & { role: string; organization: { kind: string } }

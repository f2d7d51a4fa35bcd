// <Tabs label="CTED" tabs={[{ href, label, count, current }]} />: views of one filtered set, or parts of one record. Links.
export type Tab = { href: string; label: string; count?: number | string; current?: boolean }

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span> {tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}

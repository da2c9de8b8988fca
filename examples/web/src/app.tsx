import type { ReactNode } from 'react';
import { PrivateHoursPage } from './private-hours/private-hours-page.tsx';
import { SilentBoxesPage } from './silent-boxes/silent-boxes-page.tsx';
import { useHash } from './ui/use-hash.ts';
import { UsagePage } from './usage/usage-page.tsx';

const views = [
  { hash: 'boxes', title: 'Silent boxes', Page: SilentBoxesPage },
  { hash: 'hours', title: 'Private hours', Page: PrivateHoursPage },
  { hash: 'usage', title: 'Usage', Page: UsagePage },
] as const;

export function App(): ReactNode {
  const hash = useHash();
  const view = views.find((one) => one.hash === hash) ?? views[0];
  return (
    <>
      <header className="top">
        <p className="brand">Fleet overview</p>
        <nav aria-label="Views">
          {views.map(({ hash, title }) => (
            <a key={hash} href={`#${hash}`} aria-current={hash === view.hash ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <h1>{view.title}</h1>
        <view.Page />
      </main>
    </>
  );
}

import { Component, type ComponentProps, type ReactNode, Suspense } from 'react';
import { Button } from './Button.tsx';

type Props = { readonly fallback: ReactNode; readonly children: ReactNode };

/** Keeps one part's mishap from taking its neighbours along. Says nothing of the error: its message may quote data. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

type PartProps = {
  /** What stands in its place while its code is on its way. */
  readonly pending?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page whose code comes when it is asked for. Where it cannot be had or drawn, it says so and costs itself alone. */
export function PagePart({ pending, children }: PartProps): ReactNode {
  return (
    <ErrorBoundary fallback={<BrokenPart />}>
      <Suspense fallback={pending}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** In place of a part: most often a new release has replaced its code, which only another page can ask for. */
export function BrokenPart(): ReactNode {
  return (
    <div role="alert">
      <p>This part could not be shown. There may be a newer version of this page.</p>
      <ReloadButton />
    </div>
  );
}

type ReloadProps = Pick<ComponentProps<typeof Button>, 'title' | 'variant' | 'children'>;

/** Loads the page anew; the view is in its address. */
export function ReloadButton({ children = 'Reload', ...props }: ReloadProps): ReactNode {
  return (
    <Button {...props} onClick={() => window.location.reload()}>
      {children}
    </Button>
  );
}

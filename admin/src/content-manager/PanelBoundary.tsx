import * as React from 'react';

/** Whatever goes wrong in our panel, the entry beside it stays editable. */
export class PanelBoundary extends React.Component<
  { children: React.ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError = () => ({ failed: true });

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

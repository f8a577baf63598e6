export * from './model';
export * from './edit';
export * from './difference';
export * from './board';

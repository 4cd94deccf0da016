// What every component takes as an icon: a component from `@lucide/svelte/icons/<name>`, or one of the same props.
import type { LucideProps } from '@lucide/svelte';
import type { Component } from 'svelte';

export type IconComponent = Component<LucideProps>;

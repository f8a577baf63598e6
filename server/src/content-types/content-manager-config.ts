/** How the Content Manager shows a type until an editor configures it otherwise. */
interface ContentManagerView {
  mainField: string;
  sortBy: string;
  sortOrder: 'ASC' | 'DESC';
  /** Attributes that nobody is to see. */
  hidden?: string[];
  /** Columns of the list. */
  list: string[];
  /** Rows of the edit form: names with their widths, twelve a row. */
  edit: [name: string, size: number][][];
  /** What the fields are called, and for those that need it what to put in. */
  fields: Record<string, { label: string; description?: string }>;
  /** Shown, but not to be typed over. */
  readOnly?: string[];
}

/** Shown alone: the panel beside the form says what refers to an entry before it archives it. */
export const ARCHIVED_FIELD = {
  label: 'Archived',
  description: 'Takes no new feedback; its numbers stay. The panel beside this form changes it',
};

/** Strapi's `config` of a content type: complete, or it stops the boot. */
export const contentManagerConfig = (view: ContentManagerView) => ({
  settings: {
    bulkable: true,
    filterable: true,
    searchable: true,
    pageSize: 20,
    mainField: view.mainField,
    defaultSortBy: view.sortBy,
    defaultSortOrder: view.sortOrder,
  },
  metadatas: Object.fromEntries(
    Object.entries(view.fields).map(([name, { label, description = '' }]) => [
      name,
      {
        edit: { label, description, editable: !view.readOnly?.includes(name) },
        list: { label },
      },
    ])
  ),
  attributes: Object.fromEntries((view.hidden ?? []).map((name) => [name, { hidden: true }])),
  layouts: {
    list: view.list,
    edit: view.edit.map((row) => row.map(([name, size]) => ({ name, size }))),
  },
});

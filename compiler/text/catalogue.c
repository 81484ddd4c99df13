// The field tables of fonts/fonts.yaml.
#include "text/catalogue.h"

#include "read/yaml.h"

static const Field face_fields[] = {
    {.key = "file",
     .kind = FIELD_TEXT,
     .offset = AT(FontFace, file),
     .required = true,
     .zh = "文件",
     .en = "file",
     .doc = "文件名；到字体目录里找",
     .doc_en = "a file name, looked for in the directories"},
    {.key = "face",
     .kind = FIELD_TEXT,
     .offset = AT(FontFace, face),
     .zh = "字面",
     .en = "face",
     .doc = "合集（.ttc）里的字面名",
     .doc_en = "the name of a face in a collection"},
    {.key = "index",
     .kind = FIELD_INTEGER,
     .offset = AT(FontFace, index),
     .least = 0,
     .most = 255,
     .zh = "字面序号",
     .en = "number of the face",
     .doc = "合集里的第几个字面，从 0 数",
     .doc_en = "the number of a face in a collection, from 0"},
    {0},
};

static const Record face_record = {
    .name = "face",
    .zh = "字面",
    .size = sizeof(FontFace),
    .fields = face_fields,
    .scalar = "file",
};

static const Field family_fields[] = {
    {.key = "regular",
     .kind = FIELD_RECORD,
     .offset = AT(FontFamily, regular),
     .required = true,
     .record = &face_record,
     .zh = "常规",
     .en = "regular"},
    {.key = "bold",
     .kind = FIELD_RECORD,
     .offset = AT(FontFamily, bold),
     .record = &face_record,
     .zh = "粗体",
     .en = "bold"},
    {.key = "italic",
     .kind = FIELD_RECORD,
     .offset = AT(FontFamily, italic),
     .record = &face_record,
     .zh = "斜体",
     .en = "italic"},
    {.key = "bold_italic",
     .kind = FIELD_RECORD,
     .offset = AT(FontFamily, bold_italic),
     .record = &face_record,
     .zh = "粗斜体",
     .en = "bold italic"},
    {0},
};

// A face whose number was not written has none; zero would be the first.
static void check_family(const Job *job, void *bound)
{
    FontFamily *family = bound;
    FontFace *faces[] = {&family->regular, &family->bold, &family->italic,
                         &family->bold_italic};
    for (int i = 0; i < countof(faces); i++)
        if (!faces[i]->node || faces[i]->node->kind != NODE_MAP ||
            !node_find(faces[i]->node, "index"))
            faces[i]->index = -1;
    (void)job;
}

static const Record family_record = {
    .name = "family",
    .zh = "字族",
    .size = sizeof(FontFamily),
    .fields = family_fields,
    .scalar = "regular",
    .key = AT(FontFamily, name),
    .check = check_family,
};

static const Field catalogue_fields[] = {
    {.key = "directories",
     .kind = FIELD_TEXTS,
     .offset = AT(Catalogue, directories),
     .zh = "字体目录",
     .en = "directories"},
    {.key = "families",
     .kind = FIELD_MAP,
     .offset = AT(Catalogue, families),
     .record = &family_record,
     .zh = "字族",
     .en = "families"},
    {.key = "last_resort",
     .kind = FIELD_TEXTS,
     .offset = AT(Catalogue, last_resort),
     .zh = "后备字族",
     .en = "last resort"},
    {0},
};

static const Record catalogue_record = {
    .name = "fonts",
    .zh = "字体总目",
    .size = sizeof(Catalogue),
    .fields = catalogue_fields,
};

bool catalogue_read(const Job *job, const char *path, Catalogue *catalogue)
{
    int errors = job->diag->errors;
    const Node *root = yaml_read(job, path);
    if (root)
        bind_record(job, root, &catalogue_record, catalogue);
    return root && job->diag->errors == errors;
}

const FontFamily *family_find(const FontFamilies *families, Str name)
{
    for (int i = 0; i < families->count; i++)
        if (str_equal(families->at[i].name.str, name))
            return &families->at[i];
    return NULL;
}

#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

KindRule document()
{
    KindRule rule;
    rule.name = "document";
    rule.label = QT_TRANSLATE_NOOP("Core", "Document");
    rule.words = {"documents", "bundle", "passport", "文件证件", "文件",
                  "证件",      "护照",   "合同",     "账本"};
    rule.fields = {
        choice("type", QT_TRANSLATE_NOOP("Core", "Type"),
               {"passport", "identity_card", "visa", "licence", "contract", "account_book",
                "receipt", "letter", "bundle", "other"})
            .heads({"类型"}),
        open("title", QT_TRANSLATE_NOOP("Core", "Title or first line")).heads({"标题或首行"}),
        sealed("number", QT_TRANSLATE_NOOP("Core", "Document number"), checks::text)
            .identifies()
            .shownAs(Shown::LastFour)
            .heads({"证件或文件编号", "证件号码", "证件号", "护照号", "合同编号"}),
        open("issuer", QT_TRANSLATE_NOOP("Core", "Issuer")).heads({"签发机关", "发证机关"}),
        sealed("named_holder", QT_TRANSLATE_NOOP("Core", "Holder named in it"), checks::text)
            .heads({"证件所载持有人", "证件姓名", "证件持有人"}),
        open("issued_on", QT_TRANSLATE_NOOP("Core", "Issued on"), checks::date).heads({"签发日期"}),
        open("expires_on", QT_TRANSLATE_NOOP("Core", "Expires on"), checks::date)
            .heads({"有效期至"}),
        open("pages", QT_TRANSLATE_NOOP("Core", "Pages"), checks::count).heads({"页数"}),
        open("documents", QT_TRANSLATE_NOOP("Core", "Documents in the bundle"), checks::count)
            .heads({"份数", "件数"}),
        open("language", QT_TRANSLATE_NOOP("Core", "Language")).heads({"语言"}),
        choice("handwritten", QT_TRANSLATE_NOOP("Core", "Handwritten"), yesNo).heads({"是否手写"}),
        open("digest", QT_TRANSLATE_NOOP("Core", "Digest"), checks::digest).heads({"摘要"}),
    };
    rule.title = {"issuer", "title"};
    rule.titleInstead = {"issuer", "type", "number"};
    rule.identifiers = {"number"};
    rule.scanned = "number";
    rule.following = {"type", "issuer", "language"};
    return rule;
}

} // namespace domain::kinds

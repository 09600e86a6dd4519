// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/metadata/fielddialog.h"
#include "widgets/record/metadata/metadataform.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <utility>

using namespace widgets;
using Entry = MetadataForm::Entry;
using Kind = model::MetadataField::Kind;

// What may stand in a row of metadata, and how it is typed.
class TestMetadataKinds : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void keepsWhatARowAsksFor()
    {
        const MetadataForm::Entries entries{
            {"sex", "f", true, Kind::Choice, {"f", "m"}},
            {"weight", "21.5", false, Kind::Number, {}, "g", 10, 40},
            {"born", "2026-05-01", false, Kind::Date},
            {"fasted", "true", false, Kind::YesNo},
            {"cage", "4", false, Kind::Whole, {}, {}, 1},
            {"note", "x"}};
        MetadataForm form;
        form.setEntries(entries);
        QCOMPARE(form.entries(), entries);
    }

    void offersChoices()
    {
        MetadataForm form;
        show(form, {{"sex", "m", true, Kind::Choice, {"f", "m"}}});
        auto *box = qobject_cast<QComboBox *>(edit(form));
        QVERIFY(box);
        QCOMPARE(box->currentText(), QString("m"));
        box->setCurrentText("f");
        finish(form, box);
        QCOMPARE(form.entries()[0].value, QString("f"));
    }

    void asksForYesOrNo()
    {
        MetadataForm form;
        show(form, {{"fasted", {}, false, Kind::YesNo}});
        auto *box = qobject_cast<QComboBox *>(edit(form));
        QVERIFY(box);
        QCOMPARE(box->currentText(), QString());
        box->setCurrentText("Yes");
        finish(form, box);
        QCOMPARE(form.entries()[0].value, QString("true"));
    }

    void asksForADayByItsCalendar()
    {
        MetadataForm form;
        show(form, {{"born", "2024-02-29", false, Kind::Date}});
        auto *day = qobject_cast<QDateEdit *>(edit(form));
        QVERIFY(day);
        QCOMPARE(day->date(), QDate(2024, 2, 29));
        day->setDate({2026, 5, 1});
        finish(form, day);
        QCOMPARE(form.entries()[0].value, QString("2026-05-01"));
    }

    // As the user writes them; the same for whoever reads the recording.
    void takesNumbersInTheUsersLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        MetadataForm form;
        show(form, {{"weight", "1021.5", false, Kind::Number, {}, "g"}});
        auto *line = qobject_cast<QLineEdit *>(edit(form));
        QVERIFY(line);
        QCOMPARE(line->text(), QString("1021,5"));
        const std::pair<const char *, const char *> all[] = {
            {"22,75", "22.75"}, {"22.75", "22.75"}, {" heavy ", "heavy"}, {"", ""}};
        for (const auto &[typed, kept] : all) {
            line = qobject_cast<QLineEdit *>(edit(form));
            line->setText(QString::fromLatin1(typed));
            finish(form, line);
            QCOMPARE(form.entries()[0].value, QString::fromLatin1(kept));
        }
    }

    void aWholeNumberKeepsItsDigits()
    {
        MetadataForm form;
        show(form, {{"id", {}, false, Kind::Whole}});
        for (const char *typed : {"100000", "9007199254740993", "-4"}) {
            auto *line = qobject_cast<QLineEdit *>(edit(form));
            QVERIFY(line);
            line->setText(QString::fromLatin1(typed));
            finish(form, line);
            QCOMPARE(form.entries()[0].value, QString::fromLatin1(typed));
            QCOMPARE(qobject_cast<QLineEdit *>(edit(form))->text(), QString::fromLatin1(typed));
            finish(form, edit(form));
        }
    }

    // Who only looks into a cell chooses nothing.
    void whatIsLeftUntouchedStays()
    {
        const MetadataForm::Entries rows{{"born", {}, true, Kind::Date},
                                         {"sex", "x", false, Kind::Choice, {"f", "m"}}};
        for (const MetadataForm::Entry &row : rows) {
            MetadataForm form;
            show(form, {row});
            QWidget *editor = edit(form);
            QVERIFY(editor);
            finish(form, editor);
            QCOMPARE(form.entries()[0].value, row.value);
        }
    }

    void setsTheKindOfARow()
    {
        MetadataForm form;
        show(form, {{"weight", "21.5"}});
        auto *button = form.findChild<QToolButton *>("metadataKind");
        QVERIFY(button->isEnabled());
        button->click();
        auto *dialog = form.findChild<FieldDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QComboBox *>("kind")->setCurrentText("Number");
        QVERIFY(dialog->findChild<QLineEdit *>("unit")->isEnabled());
        QVERIFY(!dialog->findChild<QLineEdit *>("choices")->isEnabled());
        dialog->findChild<QLineEdit *>("unit")->setText("g");
        dialog->findChild<QLineEdit *>("least")->setText("10");
        dialog->findChild<QLineEdit *>("most")->setText("40.5");
        dialog->findChild<QCheckBox *>("required")->setChecked(true);
        ok(dialog)->click();

        QCOMPARE(form.entries(), (MetadataForm::Entries{
                                     {"weight", "21.5", true, Kind::Number, {}, "g", 10, 40.5}}));
    }

    void aKindMustMakeSense()
    {
        FieldDialog dialog({"sex"});
        QVERIFY(ok(&dialog)->isEnabled());
        dialog.findChild<QComboBox *>("kind")->setCurrentText("Choice");
        QVERIFY(!ok(&dialog)->isEnabled());
        dialog.findChild<QLineEdit *>("choices")->setText("f, m,, f");
        QVERIFY(ok(&dialog)->isEnabled());
        QCOMPARE(dialog.field().choices, (QStringList{"f", "m"}));
        dialog.findChild<QComboBox *>("kind")->setCurrentText("Whole number");
        QVERIFY(dialog.field().choices.isEmpty());
        dialog.findChild<QLineEdit *>("least")->setText("3");
        dialog.findChild<QLineEdit *>("most")->setText("2");
        QVERIFY(!ok(&dialog)->isEnabled());
    }

    void describesWhatIsAskedFor()
    {
        QCOMPARE(FieldDialog::description({"a"}), QString("Text"));
        model::MetadataField field{"a", Kind::Number};
        field.unit = "g";
        field.least = 10;
        QCOMPARE(FieldDialog::description(field), QString("Number, g, at least 10"));
        field.most = 40;
        QCOMPARE(FieldDialog::description(field), QString("Number, g, 10 to 40"));
        QCOMPARE(FieldDialog::description({"a", Kind::Choice, false, {"f", "m"}}),
                 QString("Choice, f, m"));
    }

private:
    static QPushButton *ok(QDialog *dialog)
    {
        return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    static void show(MetadataForm &form, const MetadataForm::Entries &entries)
    {
        form.setEntries(entries);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        form.findChild<QTableWidget *>()->setCurrentCell(0, 1);
    }

    // The editor of the value.
    static QWidget *edit(MetadataForm &form)
    {
        auto *table = form.findChild<QTableWidget *>();
        table->editItem(table->item(0, 1));
        for (QWidget *child :
             table->viewport()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            if (child->isVisible())
                return child;
        return nullptr;
    }

    static void finish(MetadataForm &form, QWidget *editor)
    {
        auto *table = form.findChild<QTableWidget *>();
        emit table->itemDelegateForColumn(1)->commitData(editor);
        emit table->itemDelegateForColumn(1)->closeEditor(editor);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

QTEST_MAIN(TestMetadataKinds)
#include "tst_metadatakinds.moc"

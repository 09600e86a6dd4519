// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"
#include "model/paths.h"
#include "model/place/sessionrecording.h"
#include "store/extra/extradata.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "tests/app/recording/pagetest.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/diskgauge.h"
#include "widgets/record/live/livechip.h"
#include "widgets/record/metadata/metadataform.h"
#include "widgets/record/targetform.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <atomic>
#include <filesystem>

using app::RecordingPage;

// Drives the page as a user does, with test-pattern cameras.
class TestRecordingPage : public RecordingPageTest
{
    Q_OBJECT

private slots:
    void init()
    {
        app::CameraSeams seams;
        m_free = capacity;
        seams.session.recorder.space = [this](const std::filesystem::path &) {
            return std::filesystem::space_info{capacity, m_free, m_free};
        };
        enter("pattern:640x480@100", seams);
        QTRY_VERIFY(view() && view()->frame());
    }

    void cleanup() { tearDown(); }

    void recordsUntilTheButtonIsHeld()
    {
        QSignalSpy open(m_page.get(), &RecordingPage::openRequested);
        QSignalSpy recording(m_page.get(), &RecordingPage::recordingChanged);

        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(recording.size(), 1);
        QTRY_VERIFY(m_page->counters().written > 10);
        QTest::mouseClick(button(), Qt::LeftButton); // a click alone stops nothing
        QVERIFY(m_page->isRecording());
        QTest::mousePress(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);
        QTest::mouseRelease(button(), Qt::LeftButton);

        auto *result = find<QPushButton>("openResult");
        QTRY_VERIFY(result->isVisible());
        QTest::mouseClick(result, Qt::LeftButton);
        QCOMPARE(open.size(), 1);
        QTest::keyClick(result, Qt::Key_Return);
        QCOMPARE(open.size(), 2);
        checkBarcodes(open[0][0].toStringList().value(0), 10);
    }

    void stopsByTheSpaceBarThatIsHeld()
    {
        button()->setFocus();
        QTest::keyClick(button(), Qt::Key_Space);
        QTRY_VERIFY(m_page->takesNotes());
        button()->setFocus();
        QTest::keyPress(button(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);
        QTest::keyRelease(button(), Qt::Key_Space);
        QVERIFY(!m_page->isRecording());
    }

    void stopsByItselfAtTheChosenNumberOfFrames()
    {
        recordFrames(25);

        checkBarcodes(m_dir->filePath("mouse"), 25);
    }

    void makesTheFolderItIsGiven()
    {
        find<QLineEdit>("folder")->setText(m_dir->filePath("new/videos"));
        recordFrames(3);

        checkBarcodes(m_dir->filePath("new/videos/mouse"), 3);
    }

    void makesTheSpareFolderAsWell()
    {
        QCOMPARE(find<QLineEdit>("spareFolder")->accessibleName(), QString("Spare folder"));
        find<QLineEdit>("folder")->setText(m_dir->filePath("videos"));
        find<QLineEdit>("spareFolder")->setText(m_dir->filePath("spare"));
        recordFrames(3);

        QVERIFY(QDir(m_dir->filePath("spare")).exists()); // where it would go on
        QVERIFY(QDir(m_dir->filePath("spare")).isEmpty());
    }

    void recordsTwoCamerasTogether()
    {
        addCamera("pattern:320x240@50,color");
        find<QLineEdit>("name")->setText("pair");
        QVERIFY(find<QLabel>("namePreview")->text().contains("pair"));
        QCOMPARE(find<QLabel>("namePreview")->text().split('\n').size(), 2);
        QSignalSpy open(m_page.get(), &RecordingPage::openRequested);
        recordFrames(20);

        find<QPushButton>("openResult")->click();
        const QStringList opened = open[0][0].toStringList();
        QCOMPARE(opened.size(), 1); // the session's file
        const auto recordings = model::recordingsOf(model::toPath(opened.first()));
        QVERIFY(recordings);
        QCOMPARE(recordings->paths.size(), 2U);
        for (const std::filesystem::path &path : recordings->paths)
            checkBarcodes(model::toText(path), 20);
    }

    void chunksByDuration()
    {
        find<QComboBox>("chunkBy")->setCurrentIndex(2);
        find<QSpinBox>("chunkSize")->setValue(1);
        recordFrames(250);

        const auto reader = store::Reader::open(m_dir->filePath("mouse").toStdString());
        QVERIFY(reader);
        QCOMPARE((*reader)->index().chunks().size(), 3U); // 100 a second
    }

    void keepsNotesAndMarksWithTheFrame()
    {
        find<QLineEdit>("events")->setText("light, sound");
        find<QCheckBox>("addDate")->setChecked(false);
        QVERIFY(!find<QLineEdit>("note")->isEnabled());
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(m_page->counters().written > 3);

        m_page->writeNote();
        QTRY_VERIFY(find<QLineEdit>("note")->hasFocus());
        QTest::keyClicks(find<QLineEdit>("note"), "it sneezed");
        QTest::keyClick(find<QLineEdit>("note"), Qt::Key_Return);
        QVERIFY(find<QLineEdit>("note")->text().isEmpty());
        QTest::mouseClick(find<QToolButton>("mark2"), Qt::LeftButton);
        QVERIFY(find<QLabel>("lastNote")->text().contains("sound"));
        const auto written = m_page->counters().written;
        QTRY_VERIFY(m_page->counters().written > written + 5);
        m_page->stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);

        QCOMPARE(rowsWith("note"), QStringList{"it sneezed"});
        QCOMPARE(rowsWith("mark"), QStringList{"sound"});
    }

    void saysNothingOfTheNotesOfTheRecordingBefore()
    {
        find<QLineEdit>("events")->setText("light");
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(m_page->takesNotes());
        QTest::mouseClick(find<QToolButton>("mark1"), Qt::LeftButton);
        m_page->writeNote();
        auto *note = find<QLineEdit>("note");
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, "it sne");
        m_page->stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);
        QVERIFY(!find<QLabel>("lastNote")->text().isEmpty());

        find<QPushButton>("openResult")->setFocus();
        find<QLineEdit>("name")->setText("another"); // the first may have begun in this second
        QTRY_VERIFY(button()->isEnabled());
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(m_page->takesNotes());
        QVERIFY(find<QLabel>("lastNote")->text().isEmpty());
        QVERIFY(note->text().isEmpty());
        m_page->stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);
    }

    void warnsOfTheDiskAsLongAsItIsLow()
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(m_page->counters().written > 3);
        for (int i = 0; i < 2; ++i) {
            m_free = capacity / 11;
            QTRY_VERIFY(says("getting full"));
            m_free = capacity;
            QTRY_VERIFY(!says("getting full"));
        }
        m_free = capacity / 11;
        QTRY_VERIFY(says("getting full"));
        m_page->stopRecording(); // it stops by itself no more
        QTRY_VERIFY(!says("getting full"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);
    }

    void saysThatTheComputerSlept()
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(m_page->takesNotes());
        s_slept = 7200;
        QTRY_VERIFY(says("slept for 2:00:00"));
        m_page->stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);
    }

    void saysThatTheSpareFolderIsNone()
    {
        find<QLineEdit>("spareFolder")->setText(m_dir->path() + "/.");
        QTest::mouseClick(button(), Qt::LeftButton);

        QTRY_VERIFY(says("The spare folder, " + m_dir->path()));
        QTRY_VERIFY(button()->isEnabled());
        QVERIFY(!m_page->isRecording());
    }

    void leavesTheKeyboardToWhoeverTypesANote()
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(m_page->counters().written > 3);
        m_page->writeNote();
        auto *note = find<QLineEdit>("note");
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, "it sne");
        m_page->stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("openResult")->isVisible(), 20000);

        QVERIFY(note->hasFocus());
        QSignalSpy open(m_page.get(), &RecordingPage::openRequested);
        QTest::keyClicks(QApplication::focusWidget(), "ezed");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(open.isEmpty());
        QVERIFY(!m_page->isRecording());
        QCOMPARE(note->text(), QString("it sneezed"));
        QVERIFY(find<QLabel>("lastNote")->text().contains("not kept"));
        find<QPushButton>("openResult")->setFocus();
        QVERIFY(!note->isEnabled());
    }

    void countsWhatIsDropped()
    {
        m_page->leave();
        m_page->setDefaults({m_dir->path(), "mouse", "mjpeg/avi", "pattern:320x240@100,drop=10"});
        m_page->enter();
        QTRY_VERIFY(button()->isEnabled());
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(m_page->counters().droppedByDevice > 2);

        const auto *chip = m_page->findChild<widgets::LiveChip *>();
        QTRY_VERIFY(chip->accessibleName().contains("dropped"));
        QVERIFY(chip->toolTip().contains("Dropped by the camera: "));
        auto *messages = m_page->findChild<widgets::CountedMessages *>();
        QTRY_COMPARE(messages->messages().size(), 1);
        m_page->stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRecording(), 20000);
    }

    void tellsHowLongTheDiskLasts()
    {
        const auto *gauge = m_page->findChild<widgets::DiskGauge *>();
        QTRY_VERIFY(gauge->text().contains("lasts for about"));
    }

    void doesNotStartWithoutWhatIsRequired()
    {
        auto *form = m_page->findChild<widgets::MetadataForm *>();
        form->setEntries({{"animal", "", true}, {"note", "x", false}});
        QTest::mouseClick(button(), Qt::LeftButton);

        QVERIFY(!m_page->isRecording());
        QCOMPARE(find<QTabWidget>("recordingTabs")->currentIndex(), 2);
        QVERIFY(find<QLabel>("metadataProblem")->isVisible());
        QVERIFY(find<QLabel>("metadataProblem")->text().contains("animal"));

        using Kind = model::MetadataField::Kind;
        form->setEntries(
            {{"animal", "m7", true}, {"weight", "9", false, Kind::Number, {}, "g", 10}});
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(!m_page->isRecording());
        QVERIFY(find<QLabel>("metadataProblem")->text().contains("“weight” must be at least 10"));

        form->setEntries(
            {{"animal", "m7", true}, {"weight", "21.0", false, Kind::Number, {}, "g", 10}});
        find<QLineEdit>("name")->setText("{animal}");
        recordFrames(2);
        const auto reader = store::Reader::open(m_dir->filePath("m7").toStdString());
        QVERIFY(reader);
        const store::Value user = (*reader)->metadata().user;
        QCOMPARE(user["weight"].get<double>(), 21.0);
        QCOMPARE(user["session"]["units"]["weight"].get<std::string>(), std::string("g"));
        checkBarcodes(m_dir->filePath("m7"), 2);
    }

    void saysWhenTheDirectoryIsThere()
    {
        QVERIFY(QDir(m_dir->path()).mkpath("mouse/notes"));
        find<QCheckBox>("addDate")->setChecked(false);

        QTest::mouseClick(button(), Qt::LeftButton);

        QTRY_VERIFY(find<QWidget>("problem")->isVisible());
        QTRY_VERIFY(!m_page->isRecording());
        QTRY_VERIFY(button()->isEnabled()); // another try is possible
    }

    void refusesToRecordWithoutAName()
    {
        find<QLineEdit>("name")->clear();

        QTest::mouseClick(button(), Qt::LeftButton);

        QVERIFY(!m_page->isRecording());
        QCOMPARE(find<QTabWidget>("recordingTabs")->currentIndex(), 1);
        QVERIFY(find<QLabel>("nameProblem")->isVisible());
        QTRY_VERIFY(find<QLineEdit>("name")->hasFocus());
    }

    void letsGoOfTheCameraWhenLeft()
    {
        m_page->leave();

        QVERIFY(!view());
        QVERIFY(!button()->isEnabled());
    }

    void remembersItsForms()
    {
        find<QLineEdit>("events")->setText("light");
        find<QSpinBox>("quality")->setValue(70);
        const widgets::MetadataForm::Entries entries{
            {"animal", "m7", true},
            {"weight", "21", false, model::MetadataField::Kind::Number, {}, "g", 10, 40.5},
            {"sex", "f", false, model::MetadataField::Kind::Choice, {"f", "m"}}};
        m_page->findChild<widgets::MetadataForm *>()->setEntries(entries);
        addCamera("pattern:320x240@50");
        const QJsonObject setup = m_page->setup();

        RecordingPage other(*m_pool);
        other.setSetup(setup);
        QCOMPARE(other.setup(), setup);
        QCOMPARE(other.findChild<QSpinBox *>("quality")->value(), 70);
        QCOMPARE(other.findChild<widgets::MetadataForm *>()->entries(), entries);
    }

    void showsItsFormsWhole()
    {
        auto *tabs = find<QTabWidget>("recordingTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            const auto *area = qobject_cast<QScrollArea *>(tabs->widget(i));
            QVERIFY(area->viewport()->width() >= area->widget()->minimumSizeHint().width());
        }
    }

    void everyControlHasAName()
    {
        auto *tabs = find<QTabWidget>("recordingTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            checkNames();
        }
    }

private:
    template<typename Widget>
    Widget *find(const char *name)
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }

    widgets::FrameView *view() { return m_page->activeView(); }
    void addCamera(const char *address)
    {
        auto *field = find<QLineEdit>("address");
        field->setFocus();
        QTest::keyClicks(field, QString::fromLatin1(address));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_page->findChildren<widgets::LiveChip *>().size(), 2);
        QTRY_VERIFY(button()->isEnabled());
    }

    void recordFrames(int frames)
    {
        find<QComboBox>("until")->setCurrentIndex(1);
        find<QSpinBox>("amount")->setValue(frames);
        find<QCheckBox>("addDate")->setChecked(false);
        QTRY_VERIFY(button()->isEnabled());
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("openResult")->isVisible(), 60000);
    }

    QStringList rowsWith(const char *key)
    {
        QStringList values;
        const auto reader = store::Reader::open(m_dir->filePath("mouse").toStdString());
        if (!reader)
            return values;
        const auto all = store::readExtraRows(**reader, 0);
        for (const auto &row : all ? all->rows : std::vector<store::Value>())
            if (row.contains(key))
                values.append(QString::fromStdString(row[key].get<std::string>()));
        return values;
    }

    void checkNames()
    {
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith("qt_") ||
                qobject_cast<const QTabWidget *>(widget) || widget->focusProxy())
                continue;
            // Buttons and labels are named by their text.
            QVERIFY2(!widget->accessibleName().isEmpty() ||
                         !widget->property("text").toString().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + ' ' +
                                widget->objectName()));
        }
    }

    // Every frame of the store carries its own number and index.
    static void checkBarcodes(const QString &directory, int atLeast)
    {
        const auto reader = model::openRecording(model::toPath(directory));
        QVERIFY(reader);
        const store::ChunkIndex &index = (*reader)->index();
        QVERIFY(index.frameCount() >= atLeast);
        for (std::int64_t i = 0; i < index.frameCount(); ++i) {
            const auto pixels = (*reader)->frame({i}, store::PixelForm::Reference);
            QVERIFY(pixels);
            const auto code = store::readPattern(*pixels);
            QVERIFY(code);
            QCOMPARE(code->number, static_cast<std::uint16_t>(index.number({i}).value));
        }
    }

    static constexpr std::uint64_t capacity = 500ULL << 30;
    std::atomic<std::uint64_t> m_free = capacity;
};

QTEST_MAIN(TestRecordingPage)
#include "tst_recordingpage.moc"
